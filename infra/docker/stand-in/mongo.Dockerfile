# Not MongoDB: the store of this project, which speaks its protocol.
FROM eclipse-temurin:25-jre
LABEL nl.tegenkracht.stand-in=store
COPY store.jar start /opt/stand-in/
RUN mkdir -m 1777 -p /data/db
EXPOSE 27017
