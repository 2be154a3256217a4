package nl.tegenkracht.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Wat per omgeving verschilt.
 *
 * @param landschap         bestand met domeinen en uitrollen; wordt opnieuw gelezen als het verandert
 * @param publiekeOorsprong oorsprong waarop mensen de deur zien, bijvoorbeeld {@code https://voorbeeld.nl}
 * @param issuer            de identiteitsvoorziening
 * @param sleutelmap        map met sleutelbestanden
 * @param demo              demonstratie: sleutels mogen hier gemaakt worden, uitsluitend achter loopback
 * @param routes            uitrol, daarbinnen dienst, daarbinnen het interne adres
 * @param beveiligingscontact adres voor meldingen van kwetsbaarheden, voor {@code security.txt}
 */
@ConfigurationProperties("tegenkracht")
public record GatewayProperties(Path landschap, URI publiekeOorsprong, URI issuer, Path sleutelmap,
        @DefaultValue("false") boolean demo, Map<String, Map<ServiceName, URI>> routes, URI beveiligingscontact) {

    public GatewayProperties {
        routes = routes == null ? Map.of() : Map.copyOf(routes);
    }

    /** Of bezoekers via TLS komen: dan gelden het voorvoegsel {@code __Host-} en HSTS. */
    public boolean usesTls() {
        return "https".equals(publiekeOorsprong.getScheme());
    }
}
