package nl.tegenkracht.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Instellingen onder {@code tegenkracht.}.
 *
 * @param demo                 of dit een proefomgeving is; zonder dat start deze provider niet
 * @param issuer               adres waaronder tokens worden uitgegeven
 * @param publiekeOorsprong    oorsprong van de poort, waar het inloggen op terugkeert
 * @param landschap            bestand met domeinen en uitrollen
 * @param personen             bestand met de verzonnen personen
 * @param sleutelmap           map met geheimen; wat ontbreekt wordt gemaakt
 * @param identiteit           waar lopende inlogs bewaard worden
 * @param proefwachtwoordHash  bcrypt-hash van het ene wachtwoord van alle proefpersonen
 * @param portalen             eigen portalen van afdelingen
 */
@ConfigurationProperties("tegenkracht")
public record IdentityProperties(boolean demo, URI issuer, URI publiekeOorsprong, Path landschap, Path personen,
        Path sleutelmap, LoginStorage identiteit, String proefwachtwoordHash, List<Portal> portalen) {

    public IdentityProperties {
        portalen = portalen == null ? List.of() : List.copyOf(portalen);
    }

    /** @param map hier staat van elke lopende inlog één versleuteld bestand */
    public record LoginStorage(Path map) {}

    /**
     * Een eigen portaal van een afdeling: spreekt voor één domein en voor niemand daarbuiten.
     *
     * @param client naam van de client
     * @param domein het enige domein waarvoor hij mag spreken
     * @param terug  het ene adres waar het inloggen op terugkeert
     */
    public record Portal(String client, DataDomain domein, URI terug) {}
}
