package nl.tegenkracht.gateway.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import nl.tegenkracht.edge.AddressPrefix;
import org.springframework.stereotype.Component;

/**
 * Limits how often someone asks. Whoever is logged in has a budget of their own, so that no neighbor behind the same
 * address can use it up; strangers share that of their address, one for each thing they may ask.
 */
@Component
class RateLimits {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    /** Ids of an earlier version have no proof, so each costs a question to the database. */
    private static final int FORMER_IDS = 100;

    private final Limiter accounts;
    private final Limiter sessions;
    private final Limiter strangers;
    private final Limiter publicPages;
    private final Limiter publicBeleid;
    private final Limiter bearers;
    private final Limiter logins;
    private final Limiter providerLogouts;
    private final Limiter formerIds = new Limiter(FORMER_IDS);

    RateLimits(RateLimitProperties properties) {
        this.accounts = new Limiter(properties.authenticated());
        this.sessions = new Limiter(properties.authenticated());
        this.strangers = new Limiter(properties.anonymous());
        this.publicPages = new Limiter(properties.anonymous());
        this.publicBeleid = new Limiter(properties.anonymous());
        this.bearers = new Limiter(properties.anonymous());
        this.logins = new Limiter(properties.login());
        this.providerLogouts = new Limiter(properties.anonymous());
    }

    boolean allowsAccount(String account) {
        return accounts.allows(account);
    }

    /** Before the database is asked, so before it is known whose session this is. */
    boolean allowsSession(String key) {
        return sessions.allows(key);
    }

    boolean allowsStranger(String clientAddress) {
        return strangers.allows(party(clientAddress));
    }

    boolean allowsPublicPage(String clientAddress) {
        return publicPages.allows(party(clientAddress));
    }

    boolean allowsPublicBeleid(String clientAddress) {
        return publicBeleid.allows(party(clientAddress));
    }

    boolean allowsBearer(String clientAddress) {
        return bearers.allows(party(clientAddress));
    }

    boolean allowsLogin(String clientAddress) {
        return logins.allows(party(clientAddress));
    }

    /** A budget of its own: whatever else comes from its address, the provider can say who is logged out. */
    boolean allowsProviderLogout(String clientAddress) {
        return providerLogouts.allows(party(clientAddress));
    }

    boolean allowsFormerId(String clientAddress) {
        return formerIds.allows(party(clientAddress));
    }

    private static String party(String clientAddress) {
        return AddressPrefix.of(clientAddress).value();
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
