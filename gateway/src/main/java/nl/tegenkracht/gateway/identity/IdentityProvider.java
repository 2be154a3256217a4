package nl.tegenkracht.gateway.identity;

import java.net.URI;
import java.time.Duration;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The addresses of the identity provider, relative to its {@code issuer}. They are configured and not asked for at
 * startup: the gateway also starts when the identity provider is not there yet.
 *
 * @param client      name of the gateway at the identity provider
 * @param secret      file in the key directory with the secret of that client
 * @param authorization where people log in
 * @param token       where tokens are obtained and exchanged
 * @param revocation   where a token is revoked
 * @param keys    the public keys
 * @param logout   where the session at the identity provider ends
 * @param timeout   how long to wait for a response
 */
@ConfigurationProperties("tegenkracht.identity-provider")
public record IdentityProvider(@DefaultValue("poort") String client, @DefaultValue("poort.geheim") String secret,
        @DefaultValue("/oauth2/authorize") String authorization, @DefaultValue("/oauth2/token") String token,
        @DefaultValue("/oauth2/revoke") String revocation, @DefaultValue("/oauth2/jwks") String keys,
        @DefaultValue("/connect/logout") String logout, @DefaultValue("3s") Duration timeout) {

    /** The full address of one of the paths. */
    public static String url(GatewayProperties properties, String path) {
        var issuer = properties.issuer().toString();
        return (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + path;
    }

    /** The origin that serves the login form. */
    public static String origin(URI issuer) {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
