# Prometheus of Debian: an older one than the name says.
FROM debian:stand-in
COPY prometheus /bin/prometheus
RUN mkdir -m 1777 /prometheus
USER nobody
EXPOSE 9090
ENTRYPOINT ["/bin/prometheus"]
