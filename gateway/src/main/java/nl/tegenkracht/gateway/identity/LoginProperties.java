package nl.tegenkracht.gateway.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
 * @param formOrigins further origins on the way to its login form, if it sends people on to another provider
 * @param introspection whether it is asked if a bearer is still good, if it answers that
 * @param bearerAge how long after its issue a bearer counts, if nobody can say whether it is still good
 */
@ConfigurationProperties("tegenkracht.login")
public record LoginProperties(URI issuer, @DefaultValue("poort") String client,
        @DefaultValue("poort.geheim") String secret, @DefaultValue("openid") List<String> scopes,
        @DefaultValue ClaimNames claims, @DefaultValue("3s") Duration timeout, @DefaultValue List<URI> formOrigins,
        @DefaultValue("true") boolean introspection, @DefaultValue("15m") Duration bearerAge) {

    public LoginProperties {
        formOrigins = List.copyOf(formOrigins);
        if (!formOrigins.stream().allMatch(LoginProperties::isOrigin)) {
            throw new IllegalArgumentException(
                    "tegenkracht.login.form-origins holds origins, such as https://login.example");
        }
    }

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

    /** The origins that a form of ours may lead to, by way of a login or logout. */
    public List<String> origins() {
        return Stream.concat(Stream.of(issuer), formOrigins.stream()).map(LoginProperties::origin).distinct().toList();
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Nothing that a header would read as more than one name, or as any name. */
    private static boolean isOrigin(URI address) {
        return List.of("https", "http").contains(String.valueOf(address.getScheme())) && address.getHost() != null
                && address.getUserInfo() == null && address.toString().equals(origin(address));
    }
}
