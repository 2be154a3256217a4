package nl.tegenkracht.gateway.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Set;

/**
 * What a valid login token says. The JSON names are those of stored sessions.
 *
 * @param account   {@code sub}; never leaves the gateway
 * @param ownDomain the person's own domain, or {@code null} if the issuer names none or nobody serves it now: whoever
 *                  holds an ambt (an office, such as vertrouwenspersoon) can then still work elsewhere
 * @param domains   the domains this login may enter
 * @param expiresAt when the token expires, technical time, UTC
 */
public record LoginClaims(String account, @JsonProperty("eigenDomein") String ownDomain,
        @JsonProperty("domeinen") Set<String> domains, @JsonProperty("verloopt") Instant expiresAt) {

    public LoginClaims {
        domains = Set.copyOf(domains);
        ownDomain = ownDomain != null && domains.contains(ownDomain) ? ownDomain : null;
    }

    /** Whether this login may enter this first part of a path. */
    public boolean mayEnter(String domain) {
        return domains.contains(domain);
    }
}
