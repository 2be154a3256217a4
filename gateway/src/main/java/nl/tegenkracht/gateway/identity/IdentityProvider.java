package nl.tegenkracht.gateway.identity;

import java.net.URI;
import java.time.Duration;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * De adressen van de identiteitsvoorziening, ten opzichte van haar {@code issuer}. Zij staan vast in de configuratie en
 * worden niet bij het starten opgevraagd: de deur start ook als de identiteitsvoorziening er nog niet is.
 *
 * @param client    naam van de deur bij de identiteitsvoorziening
 * @param geheim    bestand in de sleutelmap met het geheim van die client
 * @param autorisatie waar mensen zich aanmelden
 * @param token     waar tokens te halen en te ruilen zijn
 * @param intrekken waar een token in te trekken is
 * @param sleutels  de openbare sleutels
 * @param uitloggen waar de sessie bij de identiteitsvoorziening eindigt
 * @param wachttijd hoe lang op een antwoord wordt gewacht
 */
@ConfigurationProperties("tegenkracht.identiteit")
public record IdentityProvider(@DefaultValue("poort") String client, @DefaultValue("poort.geheim") String geheim,
        @DefaultValue("/oauth2/authorize") String autorisatie, @DefaultValue("/oauth2/token") String token,
        @DefaultValue("/oauth2/revoke") String intrekken, @DefaultValue("/oauth2/jwks") String sleutels,
        @DefaultValue("/connect/logout") String uitloggen, @DefaultValue("3s") Duration wachttijd) {

    /** Het volledige adres van een van de paden. */
    public static String url(GatewayProperties properties, String path) {
        var issuer = properties.issuer().toString();
        return (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + path;
    }

    /** De oorsprong waar het aanmeldformulier staat. */
    public static String origin(URI issuer) {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
