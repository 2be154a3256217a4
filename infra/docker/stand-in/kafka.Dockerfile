# Kafka itself, of the jars on Maven Central, with the few scripts that docker-compose.yml uses.
FROM eclipse-temurin:25-jre
COPY libs/ /opt/kafka/libs/
COPY bin/ /opt/kafka/bin/
EXPOSE 9092
