package nl.tegenkracht.gateway.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.gateway.session.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Keeps the login token of a session valid: one refresh at a time per session, here by one task for all who wait, and
 * over all gateways by a claim in the session itself. A refresh token can be used once: of two gateways that use it at
 * the same moment, the second would log the person out.
 */
@Component
public class TokenRefresh {

    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    /** Another gateway mostly has its answer within a few of these; one that died holds its claim for ten seconds. */
    private static final ExponentialBackOff LOOK_AGAIN = lookAgain();

    private final ProviderClient provider;
    private final LoginTokens loginTokens;
    private final Sessions sessions;
    private final Clock clock;
    private final Executor background;
    private final AsyncCache<Refresh, Session> refreshes;

    TokenRefresh(ProviderClient provider, LoginTokens loginTokens, Sessions sessions, Clock clock,
            Executor background) {
        this.provider = provider;
        this.loginTokens = loginTokens;
        this.sessions = sessions;
        this.clock = clock;
        this.background = background;
        this.refreshes = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).executor(background).buildAsync();
    }

    /** The tokens of a session that are followed by newer ones. */
    private record Refresh(String session, long version) {}

    /**
     * A login token that is valid for at least another minute.
     *
     * @throws LoginExpired                if the session cannot be refreshed any more; it has then been ended
     * @throws IdentityProviderUnavailable if the identity provider does not respond; the session remains
     */
    public String loginToken(Session session) {
        return current(session).tokens().accessToken();
    }

    /** As {@link #loginToken}, but whoever asks again, because the first was refused, gets what is stored by now. */
    public Supplier<String> loginTokens(Session session) {
        var asked = new AtomicBoolean();
        return () -> loginToken(asked.getAndSet(true)
                ? sessions.reload(session.key()).orElseThrow(LoginExpired::new)
                : session);
    }

    private Session current(Session session) {
        return isExpiring(session)
                ? Outcome.of(refreshes.get(new Refresh(session.key(), session.version()),
                        (same, executor) -> refreshed(same.session(), LOOK_AGAIN.start(), executor)))
                : session;
    }

    /** Nobody holds a thread while another gateway has the claim. */
    private CompletableFuture<Session> refreshed(String key, BackOffExecution waits, Executor executor) {
        return CompletableFuture.supplyAsync(() -> refresh(key), executor).thenCompose(found -> found
                .map(CompletableFuture::completedFuture).orElseGet(() -> later(key, waits)));
    }

    private CompletableFuture<Session> later(String key, BackOffExecution waits) {
        long pause = waits.nextBackOff();
        return pause == BackOffExecution.STOP
                ? CompletableFuture.failedFuture(new IdentityProviderUnavailable(null))
                : refreshed(key, waits, after(Duration.ofMillis(pause)));
    }

    /** Runs what it gets after a pause. */
    Executor after(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, background);
    }

    /** Each pause one and a half times the one before, half a second at most, and no longer than a claim holds in all. */
    private static ExponentialBackOff lookAgain() {
        var backOff = new ExponentialBackOff(20, 1.5);
        backOff.setMaxInterval(500);
        backOff.setMaxElapsedTime(Duration.ofSeconds(12).toMillis());
        return backOff;
    }

    private boolean isExpiring(Session session) {
        return !clock.instant().isBefore(session.tokens().expiresAt().minus(MARGIN));
    }

    /** The session with tokens that can be used; empty if another gateway is at it. */
    private Optional<Session> refresh(String key) {
        var session = sessions.reload(key).orElseThrow(LoginExpired::new);
        if (!isExpiring(session)) {
            return Optional.of(session);
        }
        if (session.tokens().refreshToken() == null) {
            return Optional.of(toTheEnd(session));
        }
        return sessions.claimRefresh(session) ? Optional.of(claimed(session)) : Optional.empty();
    }

    /** A provider that gives no refresh tokens: the login lasts as long as its token. */
    private Session toTheEnd(Session session) {
        if (clock.instant().isBefore(session.tokens().expiresAt())) {
            return session;
        }
        sessions.end(session);
        throw new LoginExpired();
    }

    private Session claimed(Session session) {
        try {
            var tokens = provider.refresh(session.tokens(), clock.instant());
            return sessions.renew(session, login(session, tokens), tokens).orElseThrow(LoginExpired::new);
        } catch (IdentityProviderUnavailable error) {
            sessions.releaseRefresh(session);
            throw error;
        } catch (LoginExpired over) {
            sessions.end(session);
            throw over;
        }
    }

    /**
     * What the new token says. If it cannot be checked now it is kept all the same, for the former is spent; what it may
     * be used for the token desk decides at every exchange.
     */
    private LoginClaims login(Session session, Session.Tokens tokens) {
        try {
            return loginTokens.read(tokens.accessToken())
                    .filter(login -> login.account().equals(session.login().account()))
                    .orElseThrow(LoginExpired::new);
        } catch (IdentityProviderUnavailable error) {
            return session.login();
        }
    }
}
