package nl.tegenkracht.identity.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.contracts.Id;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** What every token has that is given for a login token: it never outlives that. */
final class ExchangedClaims {

    private static final Set<String> KEPT = Set.of(JwtClaimNames.ISS, JwtClaimNames.IAT);

    private ExchangedClaims() {
    }

    /** Begins a token for this audience, with nothing of what was there but who issues it and when. */
    static void begin(Map<String, Object> claims, String audience, Duration validity, OAuth2Authorization login) {
        claims.keySet().retainAll(KEPT);
        claims.put(JwtClaimNames.AUD, List.of(audience));
        claims.put(JwtClaimNames.JTI, Id.random());
        var latest = login.getAccessToken().getToken().getExpiresAt();
        var expiry = ((Instant) claims.get(JwtClaimNames.IAT)).plus(validity);
        claims.put(JwtClaimNames.EXP, expiry.isBefore(latest) ? expiry : latest);
    }
}
