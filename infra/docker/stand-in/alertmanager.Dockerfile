# Alertmanager of Debian: an older one than the name says.
FROM debian:stand-in
COPY prometheus-alertmanager /bin/alertmanager
COPY *.tmpl /usr/share/prometheus/alertmanager/
RUN mkdir -m 1777 /alertmanager
USER nobody
EXPOSE 9093
ENTRYPOINT ["/bin/alertmanager"]
