package nl.tegenkracht.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.gateway.identity.LoginClaims;
import nl.tegenkracht.jobs.Job;
import nl.tegenkracht.jobs.JobFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Begins, finds and ends sessions. A busy session asks the database at most once every few seconds; more than one
 * gateway can serve the same sessions.
 */
@Component
public class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** So long after its end it is still known whose session it was. */
    private static final Duration AFTERLIFE = Duration.ofHours(2);

    /** A gateway that does not come back with new tokens in this time is taken to be dead. */
    private static final Duration REFRESH_CLAIM = Duration.ofSeconds(10);

    /** Longer than any request but a stream, which does not read its session again. */
    private static final Duration ENDED_LATELY = Duration.ofMinutes(10);

    private final SessionIds ids;
    private final SessionStore store;
    private final SessionProperties properties;
    private final Clock clock;
    private final Executor background;
    private final Cache<String, Session> cache;

    /** What ended here lately: a request that was running then cannot put it back in memory. */
    private final Cache<String, Boolean> ended = Caffeine.newBuilder().expireAfterWrite(ENDED_LATELY).build();

    Sessions(SessionIds ids, SessionStore store, SessionProperties properties, Clock clock, Executor background) {
        this.ids = ids;
        this.store = store;
        this.properties = properties;
        this.clock = clock;
        this.background = background;
        this.cache = Caffeine.newBuilder().expireAfterWrite(properties.cache()).maximumSize(20_000).build();
    }

    /** Begins a session under a fresh id of 256 bits, and returns that id for the browser to keep. */
    public String begin(LoginClaims login, String name, Session.Tokens tokens, ProviderSession atProvider) {
        var sessionId = ids.create();
        var now = clock.instant();
        var session = new Session(Fingerprint.of(sessionId), now, now, 0, login, name, tokens);
        store.create(session, properties.expiresAt(session), atProvider);
        cache.put(session.key(), session);
        return sessionId;
    }

    /** What an id from a cookie is worth, without asking the database. One in memory needs no proof again. */
    public SessionId identify(String sessionId) {
        if (sessionId == null) {
            return SessionId.NONE;
        }
        var key = Fingerprint.of(sessionId);
        if (cache.getIfPresent(key) != null || ids.isProven(sessionId)) {
            return new SessionId(key, SessionId.Kind.PROVEN);
        }
        return SessionIds.isFormer(sessionId) ? new SessionId(key, SessionId.Kind.FORMER) : SessionId.NONE;
    }

    /**
     * The live session for an id from a cookie.
     *
     * @throws MongoException      if the database does not respond: there is then no access
     * @throws KeyVaultUnavailable if the keys cannot be obtained: nor is there then
     */
    public Optional<Session> find(String sessionId) {
        return Optional.ofNullable(identify(sessionId).key()).flatMap(this::byKey);
    }

    /** When this session ends if it is not used any more. */
    public Instant endOf(Session session) {
        return properties.expiresAt(session);
    }

    /** Whether using this session makes it longer. */
    public boolean canBeLonger(Session session) {
        return properties.expiresAt(session).isBefore(properties.lastEnd(session));
    }

    /** Whose session this id was, until two hours after it expired; empty if it was logged out. */
    public Optional<String> formerAccount(SessionId sessionId) {
        return Optional.ofNullable(sessionId.key()).flatMap(store::account);
    }

    /** The live session for the key of a session found earlier. */
    public Optional<Session> byKey(String key) {
        var known = cache.getIfPresent(key);
        // Even if it looks expired, it may have been used at another gateway.
        return known != null && isAlive(known) ? Optional.of(known) : fromStore(key);
    }

    private Optional<Session> fromStore(String key) {
        if (ended.getIfPresent(key) != null) {
            return Optional.empty();
        }
        var found = store.find(key).filter(this::isAlive);
        if (found.isEmpty()) {
            cache.invalidate(key);
        }
        return found.flatMap(session -> remember(key, known -> session));
    }

    /** Changes what is remembered of a session, unless it ended meanwhile. */
    private Optional<Session> remember(String key, UnaryOperator<Session> change) {
        return Optional.ofNullable(cache.asMap().compute(key,
                (same, known) -> ended.getIfPresent(key) == null ? change.apply(known) : null));
    }

    private boolean isAlive(Session session) {
        return clock.instant().isBefore(properties.expiresAt(session));
    }

    /** Notes the last use; recorded at most once a minute and never while the request waits. */
    public void markUsed(Session session) {
        var now = clock.instant();
        if (tooLongAgo(session, now)) {
            remember(session.key(), known -> used(known == null ? session : known, now))
                    .filter(updated -> updated.lastUsed().equals(now))
                    .ifPresent(updated -> background.execute(() -> recordUse(updated, now)));
        }
    }

    private Session used(Session session, Instant now) {
        return tooLongAgo(session, now) ? session.usedAt(now) : session;
    }

    private boolean tooLongAgo(Session session, Instant now) {
        return Duration.between(session.lastUsed(), now).compareTo(properties.recordEvery()) >= 0;
    }

    /**
     * The state in the database, past the memory; for whoever needs to know what another gateway did. The last use may
     * still be on its way to the database: then what this gateway saw counts.
     */
    public Optional<Session> reload(String key) {
        var seen = cache.asMap().remove(key);
        return byKey(key).map(session -> seen != null && seen.lastUsed().isAfter(session.lastUsed())
                ? session.usedAt(seen.lastUsed())
                : session);
    }

    /** Claims the refreshing of the tokens of a session for this gateway; false if another one is at it. */
    public boolean claimRefresh(Session session) {
        var now = clock.instant();
        return store.claim(session, now, now.plus(REFRESH_CLAIM));
    }

    /** Gives up a claim: whoever comes next can try at once. */
    public void releaseRefresh(Session session) {
        store.release(session);
    }

    /** Records new tokens; if another gateway already did, what it recorded stands. */
    public Optional<Session> renew(Session old, LoginClaims login, Session.Tokens tokens) {
        var renewed = old.withTokens(login, tokens);
        if (!store.renew(renewed)) {
            return reload(old.key());
        }
        return remember(renewed.key(), known -> renewed);
    }

    public void end(Session session) {
        end(session.key());
    }

    /** Ends every session that came from this login at the provider, and returns their keys. */
    public List<String> endAll(ProviderSession atProvider) {
        var keys = store.keysOf(atProvider);
        keys.forEach(this::end);
        return keys;
    }

    private void end(String key) {
        ended.put(key, true);
        store.delete(key);
        cache.invalidate(key);
    }

    @Bean
    Job sessionCleaningJob() {
        return new Job("session-cleaning", Duration.ofMinutes(1), Duration.ofMinutes(5), this::cleanUp);
    }

    /** Removes the tokens from what has expired, and after a while the rest too. */
    public void cleanUp() {
        try {
            store.emptyExpired(clock.instant());
            store.cleanUp(clock.instant().minus(AFTERLIFE));
        } catch (MongoException | KeyVaultUnavailable error) {
            LOG.warn(LogCode.SESSIONS_NOT_CLEANED.pattern(), error.getClass().getSimpleName());
            throw new JobFailed();
        }
    }

    private void recordUse(Session session, Instant now) {
        try {
            store.markUsed(session.key(), now, properties.expiresAt(session));
        } catch (MongoException error) {
            LOG.warn(LogCode.LAST_USE_NOT_RECORDED.pattern(), error.getClass().getSimpleName());
        }
    }
}
