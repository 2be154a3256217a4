package nl.tegenkracht.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.gateway.address.ServiceTarget;
import org.springframework.stereotype.Component;

/**
 * Exchanges a login token for a token that is valid only at one service, in one deployment, for one domain (RFC 8693),
 * and remembers it as long as it can be used. The login token itself never gets beyond this point.
 */
@Component
public class TokenExchange {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int MAX_TOKENS = 100_000;

    private final TokenClient tokenClient;
    private final Clock clock;
    private final SingleFlight<TokenCacheKey, ExchangedToken> singleFlight = new SingleFlight<>();
    private final Cache<TokenCacheKey, ExchangedToken> tokens;

    TokenExchange(TokenClient tokenClient, Clock clock) {
        this.tokenClient = tokenClient;
        this.clock = clock;
        this.tokens = Caffeine.newBuilder().maximumSize(MAX_TOKENS).expireAfter(Expiry
                .creating((TokenCacheKey key, ExchangedToken token) -> Duration.between(clock.instant(),
                        token.expiresAt())))
                .build();
    }

    private record TokenCacheKey(String holder, DataDomain domain, String audience) {}

    private record ExchangedToken(String token, Instant expiresAt) {}

    /**
     * The token for this target.
     *
     * @param holder     who exchanges: the key of a session or the fingerprint of a bearer
     * @param loginToken supplies the login token, only if an exchange is really needed
     * @throws AccessRefused               if the caller may not enter this domain
     * @throws LoginExpired                if the login token is no longer valid
     * @throws IdentityProviderUnavailable if the identity provider does not respond
     */
    public String tokenFor(String holder, ServiceTarget target, Supplier<String> loginToken) {
        var key = new TokenCacheKey(holder, target.domain(), target.audience());
        var known = tokens.getIfPresent(key);
        if (known == null || !clock.instant().isBefore(known.expiresAt().minus(MARGIN))) {
            known = singleFlight.run(key, () -> exchange(key, loginToken.get()));
            tokens.put(key, known);
        }
        return known.token();
    }

    /** Forgets a token that the service did not accept. */
    public void forget(String holder, ServiceTarget target) {
        tokens.invalidate(new TokenCacheKey(holder, target.domain(), target.audience()));
    }

    /** Forgets everything of a holder, on logout. */
    public void forget(String holder) {
        tokens.asMap().keySet().removeIf(key -> key.holder().equals(holder));
    }

    private ExchangedToken exchange(TokenCacheKey key, String loginToken) {
        var response = tokenClient.requestToken(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", loginToken, "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "audience", key.audience(), "resource", Claims.RESOURCE_PREFIX + key.domain()));
        return switch (response.error()) {
            case null -> new ExchangedToken(response.field("access_token"),
                    clock.instant().plusSeconds(response.fields().path("expires_in").asLong(60)));
            case "invalid_target" -> throw new AccessRefused();
            case "invalid_grant" -> throw new LoginExpired();
            default -> throw new IdentityProviderUnavailable(null);
        };
    }
}
