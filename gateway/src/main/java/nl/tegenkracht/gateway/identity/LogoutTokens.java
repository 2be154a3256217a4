package nl.tegenkracht.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.gateway.session.ProviderSession;
import org.springframework.security.oauth2.client.oidc.authentication.logout.LogoutTokenClaimNames;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.stereotype.Component;

/**
 * Reads logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6). They count for ten minutes, whatever end
 * they name themselves: so long it has to be remembered that one was seen (record 0275).
 */
@Component
public class LogoutTokens {

    public static final Duration COUNTS = Duration.ofMinutes(10);

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);
    private static final OAuth2TokenValidatorResult NONE = OAuth2TokenValidatorResult
            .failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "No logout token", null));

    private final String client;
    private final Clock clock;
    private final JwtDecoder decoder;

    LogoutTokens(LoginProperties login, LoginDiscovery discovery, Clock clock) {
        this.client = login.client();
        this.clock = clock;
        var times = new JwtTimestampValidator(CLOCK_SKEW);
        times.setClock(clock);
        this.decoder = discovery.logoutDecoder(new DelegatingOAuth2TokenValidator<>(
                List.of(times, new JwtIssuerValidator(login.issuer().toString()), isLogout())));
    }

    /**
     * What this token says; empty if it is no logout token of the provider for us.
     *
     * @throws IdentityProviderUnavailable if that cannot be known now
     */
    public Optional<LogoutNotice> read(String token) {
        return LoginTokens.decode(decoder, token).map(read -> new LogoutNotice(read.getId(),
                new ProviderSession(read.getClaimAsString(Claims.SID), read.getSubject())));
    }

    private OAuth2TokenValidator<Jwt> isLogout() {
        return token -> isForUs(token) && isRecent(token) && saysWho(token)
                ? OAuth2TokenValidatorResult.success()
                : NONE;
    }

    private boolean isForUs(Jwt token) {
        return token.getAudience() != null && token.getAudience().contains(client) && token.getId() != null;
    }

    private boolean isRecent(Jwt token) {
        var now = clock.instant();
        var issued = token.getIssuedAt();
        return issued != null && !issued.isAfter(now.plus(CLOCK_SKEW)) && issued.isAfter(now.minus(COUNTS));
    }

    /** An ID token has a nonce or no event, and so never passes for this. */
    private static boolean saysWho(Jwt token) {
        return token.getClaim(LogoutTokenClaimNames.EVENTS) instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map && !token.hasClaim(IdTokenClaimNames.NONCE)
                && (token.getClaim(Claims.SID) instanceof String || token.getSubject() != null);
    }
}
