package nl.tegenkracht.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the token desk under {@code tegenkracht.}; the demo login has its own.
 *
 * @param demo         whether this is a trial environment, with a login of its own
 * @param issuer       address under which tokens are issued
 * @param landscape    file with domains and deployments
 * @param keyDirectory directory with secrets; what is missing is made in a trial environment only
 * @param issuers      whose logins this desk accepts, beside its own
 */
@ConfigurationProperties("tegenkracht")
public record IdentityProperties(boolean demo, URI issuer, Path landscape, Path keyDirectory,
        List<LoginIssuer> issuers) {

    public IdentityProperties {
        issuers = issuers == null ? List.of() : List.copyOf(issuers);
        if (issuers.stream().map(LoginIssuer::issuer).distinct().count() < issuers.size()) {
            throw new IllegalArgumentException("An issuer is listed more than once");
        }
        if (issuers.stream().map(LoginIssuer::issuer).anyMatch(other -> other.equals(issuer))) {
            throw new IllegalArgumentException("This desk knows its own logins without being told");
        }
    }

    /**
     * An OpenID provider whose logins count here.
     *
     * @param issuer   its address, as in {@code iss}; by https, or on this machine itself
     * @param audience what a login token has to name as its audience
     * @param domains  for which employers it may speak; empty for all
     * @param claims   names of the claims that say who someone is
     */
    public record LoginIssuer(URI issuer, @DefaultValue(Claims.GATEWAY_AUDIENCE) String audience,
            @DefaultValue Set<DataDomain> domains, @DefaultValue PersonClaimNames claims) {

        public LoginIssuer {
            domains = Set.copyOf(domains);
            if (!trusted(issuer)) {
                throw new IllegalArgumentException("Keys of an issuer come by https, or from this machine itself");
            }
        }

        public boolean speaksForAll() {
            return domains.isEmpty();
        }

        public boolean speaksFor(DataDomain domain) {
            return speaksForAll() || domains.contains(domain);
        }

        /** Whoever can change keys on their way could make tokens. */
        public static boolean trusted(URI address) {
            return "https".equals(address.getScheme()) || "http".equals(address.getScheme())
                    && Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
        }
    }

    /**
     * Names of claims; each is a text, {@code roles} and {@code ambten} also a list of texts.
     *
     * @param domain       the employer: a data domain
     * @param hoedanigheid as what someone works there
     * @param roles        roles in that domain
     * @param ambten       offices, as {@code <ambt>:<benoeming>}
     */
    public record PersonClaimNames(@DefaultValue("domein") String domain,
            @DefaultValue(Claims.HOEDANIGHEID) String hoedanigheid, @DefaultValue(Claims.ROLES) String roles,
            @DefaultValue(Claims.AMBTEN) String ambten) {}
}
