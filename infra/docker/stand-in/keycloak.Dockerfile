# Keycloak itself, of its distribution on Maven Central.
FROM eclipse-temurin:25-jre
COPY keycloak/ /opt/keycloak/
RUN mkdir -p /opt/keycloak/data && chmod -R g+rwX /opt/keycloak
EXPOSE 8443
