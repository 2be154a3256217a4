package nl.tegenkracht.gateway.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.contracts.Claims;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider where people log in. Its addresses are not settings: it tells them itself.
 *
 * @param issuer  its name, under which it publishes {@code /.well-known/openid-configuration}
 * @param client  name of the gateway there
 * @param secret  file in the key directory with the secret of that client
 * @param scopes  what the gateway asks for
 * @param claims  what this provider calls what the gateway needs to know
 * @param timeout how long to wait for an answer, of this provider and of the token desk
 */
@ConfigurationProperties("tegenkracht.login")
public record LoginProperties(URI issuer, @DefaultValue("poort") String client,
        @DefaultValue("poort.geheim") String secret, @DefaultValue("openid") List<String> scopes,
        @DefaultValue ClaimNames claims, @DefaultValue("3s") Duration timeout) {

    /**
     * Names of claims. The domains may be missing: the token desk is asked then.
     *
     * @param account   who it is, for good
     * @param name      name to show, in the ID token
     * @param ownDomain the person's own domain
     * @param domains   the domains the person may enter
     */
    public record ClaimNames(@DefaultValue("sub") String account, @DefaultValue("name") String name,
            @DefaultValue(Claims.OWN_DOMAIN) String ownDomain, @DefaultValue(Claims.DOMAINS) String domains) {}

    /** The origin that serves the login form. */
    public String origin() {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
