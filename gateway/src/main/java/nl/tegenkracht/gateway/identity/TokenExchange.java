package nl.tegenkracht.gateway.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.gateway.address.ServiceTarget;
import org.springframework.stereotype.Component;

/**
 * Exchanges a login token for a token that is valid only at one service, in one deployment, for one domain, and
 * remembers it. After a minute the desk is asked again: whoever was logged out elsewhere, or lost a domain, notices by
 * then. If the desk does not answer, the token is used to its end. The login token itself never gets beyond this point.
 */
@Component
public class TokenExchange {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
    private static final Duration ASK_AGAIN_WHEN_DOWN = Duration.ofSeconds(5);
    private static final int MAX_TOKENS = 100_000;

    private final TokenDesk desk;
    private final Clock clock;
    private final AsyncCache<TokenCacheKey, ExchangedToken> tokens;

    TokenExchange(TokenDesk desk, Clock clock, Executor background) {
        this.desk = desk;
        this.clock = clock;
        this.tokens = Caffeine.newBuilder().maximumSize(MAX_TOKENS).executor(background)
                .expireAfter(Expiry.creating((TokenCacheKey key, ExchangedToken token) -> Duration
                        .between(clock.instant(), token.expiresAt())))
                .buildAsync();
    }

    private record TokenCacheKey(String holder, DataDomain domain, String audience) {}

    private record ExchangedToken(String token, Instant askAgainAt, Instant expiresAt) {

        boolean isUsable(Instant now) {
            return now.isBefore(expiresAt.minus(MARGIN));
        }

        boolean isFresh(Instant now) {
            return isUsable(now) && now.isBefore(askAgainAt);
        }
    }

    /**
     * The token for this target.
     *
     * @param holder     who exchanges: the key of a session or the fingerprint of a bearer
     * @param loginToken supplies the login token, only if an exchange is really needed; asked once more if the first was
     *                   refused
     * @throws AccessRefused               if the caller may not enter this domain
     * @throws LoginExpired                if the login token is no longer valid
     * @throws IdentityProviderUnavailable if the desk does not answer
     */
    public String tokenFor(String holder, ServiceTarget target, Supplier<String> loginToken) {
        var key = new TokenCacheKey(holder, target.domain(), target.audience());
        var remembered = tokens.getIfPresent(key);
        var known = Outcome.known(remembered);
        if (known != null && known.isFresh(clock.instant())) {
            return known.token();
        }
        if (known != null) {
            tokens.asMap().remove(key, remembered);
        }
        try {
            return Outcome.of(tokens.get(key, same -> renew(same, known, loginToken))).token();
        } catch (LoginExpired over) {
            forget(holder);
            throw over;
        }
    }

    /** Forgets a token that the service did not accept. */
    public void forget(String holder, ServiceTarget target) {
        tokens.asMap().remove(new TokenCacheKey(holder, target.domain(), target.audience()));
    }

    /** Forgets everything of a holder, on logout. */
    public void forget(String holder) {
        tokens.asMap().keySet().removeIf(key -> key.holder().equals(holder));
    }

    private ExchangedToken renew(TokenCacheKey key, ExchangedToken known, Supplier<String> loginToken) {
        try {
            return exchange(key, loginToken);
        } catch (IdentityProviderUnavailable error) {
            var now = clock.instant();
            if (known == null || !known.isUsable(now)) {
                throw error;
            }
            return new ExchangedToken(known.token(), now.plus(ASK_AGAIN_WHEN_DOWN), known.expiresAt());
        }
    }

    /** Another gateway may have refreshed the login token between reading and exchanging it: then there is a newer. */
    private ExchangedToken exchange(TokenCacheKey key, Supplier<String> loginToken) {
        var first = loginToken.get();
        try {
            return exchange(key, first);
        } catch (LoginExpired refused) {
            var second = loginToken.get();
            if (second.equals(first)) {
                throw refused;
            }
            return exchange(key, second);
        }
    }

    private ExchangedToken exchange(TokenCacheKey key, String loginToken) {
        var issued = desk.exchange(loginToken, key.audience(), key.domain());
        var now = clock.instant();
        return new ExchangedToken(issued.token(), now.plus(ASK_AGAIN), now.plus(issued.lifetime()));
    }
}
