package nl.tegenkracht.starter;

import java.net.URI;
import java.nio.file.Path;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Event;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * De instellingen die elke dienst heeft.
 *
 * @param dienst            welke dienst dit is
 * @param deployment        naam van de uitrol; bepaalt de domeinen en {@code aud}
 * @param landschap         bestand met domeinen en uitrollen
 * @param benoemingen       bestand met het register van benoemingen
 * @param issuer            wie de tokens uitgeeft
 * @param jwks              waar zijn openbare sleutels staan; leeg: onder de issuer
 * @param publiekeOorsprong adres waaronder mensen het platform kennen
 * @param sleutelmap        map met sleutelbestanden
 * @param auditmap          map voor de auditketens
 * @param oin               organisatie in de bron van gebeurtenissen
 * @param epoch             verhoogd na een terugzetting van een back-up
 * @param demo              of demo-gegevens en een verzetbare datum zijn toegestaan; alleen op loopback
 * @param rechtsklok        bestand met de verschuiving van de wettelijke datum; alleen in de demo
 */
@ConfigurationProperties("tegenkracht")
public record TegenkrachtProperties(ServiceName dienst, @DefaultValue("lokaal") String deployment, Path landschap,
        Path benoemingen,
        URI issuer, URI jwks, URI publiekeOorsprong, Path sleutelmap, Path auditmap,
        @DefaultValue(Event.DEMO_OIN) String oin, @DefaultValue("1") long epoch,
        @DefaultValue("false") boolean demo, Path rechtsklok) {

    /** Adres van de openbare sleutels. */
    public URI jwksUri() {
        return jwks != null ? jwks : URI.create(issuer + "/oauth2/jwks");
    }

    /** De enige {@code aud} die deze dienst aanneemt. */
    public String audience() {
        return dienst.code() + "@" + deployment;
    }

    /** Naam bij de broker. */
    public String principal() {
        return dienst.applicationName() + "." + deployment;
    }
}
