package nl.tegenkracht.gateway.identity;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import nl.tegenkracht.gateway.GatewayProperties;
import org.springframework.stereotype.Component;

/**
 * Whether a bearer still counts that was revoked, or whose login is over. The desk knows that of its own logins. Another
 * provider is asked; where it does not answer such questions, a bearer counts only while it is young (record 0276).
 */
@Component
class LiveBearers {

    private final ProviderClient provider;
    private final boolean deskKnows;
    private final boolean ask;
    private final Duration youth;
    private final Clock clock;

    LiveBearers(GatewayProperties properties, LoginProperties login, ProviderClient provider, Clock clock) {
        this.provider = provider;
        this.deskKnows = login.issuer().equals(properties.issuer());
        this.ask = login.introspection();
        this.youth = login.bearerAge();
        this.clock = clock;
    }

    /**
     * Whether this token still counts; its signature and its times are good already.
     *
     * @throws IdentityProviderUnavailable if that cannot be known now
     */
    boolean isLive(String token) {
        if (deskKnows) {
            return true;
        }
        return ask ? provider.isActive(token).orElseGet(() -> isYoung(token)) : isYoung(token);
    }

    private boolean isYoung(String token) {
        try {
            var issued = JWTParser.parse(token).getJWTClaimsSet().getIssueTime();
            return issued != null && clock.instant().isBefore(issued.toInstant().plus(youth));
        } catch (ParseException error) {
            return false;
        }
    }
}
