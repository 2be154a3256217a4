package nl.tegenkracht.gateway.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Limits how often someone asks: per session, and per client address as long as nobody is logged in. */
@Component
class RateLimits {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Limiter loggedIn;
    private final Limiter anonymous;
    private final Limiter login;

    RateLimits(RateLimitProperties properties) {
        this.loggedIn = new Limiter(properties.authenticated());
        this.anonymous = new Limiter(properties.anonymous());
        this.login = new Limiter(properties.login());
    }

    boolean allowsLoggedIn(String holder) {
        return loggedIn.allows(holder);
    }

    boolean allowsAnonymous(String clientAddress) {
        return anonymous.allows(clientAddress);
    }

    boolean allowsLogin(String clientAddress) {
        return login.allows(clientAddress);
    }

    private static final class Limiter {

        private final RateLimiterConfig limit;
        private final Cache<String, RateLimiter> limiters = Caffeine.newBuilder().maximumSize(50_000)
                .expireAfterAccess(Duration.ofMinutes(1)).build();

        Limiter(int perWindow) {
            this.limit = RateLimiterConfig.custom().limitForPeriod(perWindow)
                    .limitRefreshPeriod(WINDOW).timeoutDuration(Duration.ZERO).build();
        }

        boolean allows(String key) {
            return limiters.get(key, created -> RateLimiter.of("gateway", limit)).acquirePermission();
        }
    }
}
