package nl.tegenkracht.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import nl.tegenkracht.gateway.identity.LoginClaims;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Begint, vindt en eindigt sessies. Een druk bezochte sessie vraagt de database hoogstens eens per paar seconden; meer
 * dan één deur kan dezelfde sessies bedienen.
 */
@Component
public class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Zo lang is na afloop nog bekend van wie een sessie was. */
    private static final Duration AFTERLIFE = Duration.ofHours(2);

    private final SessionStore store;
    private final SessionProperties properties;
    private final Clock clock;
    private final Executor background;
    private final Cache<String, Session> cache;

    Sessions(SessionStore store, SessionProperties properties, Clock clock, Executor background) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
        this.background = background;
        this.cache = Caffeine.newBuilder().expireAfterWrite(properties.geheugen()).maximumSize(20_000).build();
    }

    /** Begint een sessie met een vers kenmerk van 256 bits; het antwoord is wat de browser bewaart. */
    public String begin(LoginClaims login, String name, Session.Tokens tokens) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var sessionId = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var session = new Session(Fingerprint.of(sessionId), now, now, 0, login, name, tokens);
        store.create(session, properties.expiresAt(session));
        cache.put(session.sleutel(), session);
        return sessionId;
    }

    /**
     * De levende sessie bij een kenmerk uit een cookie.
     *
     * @throws MongoException    als de database niet antwoordt: dan is er geen toegang
     * @throws KeyVaultUnavailable als de sleutels niet te krijgen zijn: ook dan niet
     */
    public Optional<Session> find(String sessionId) {
        return sessionId != null && FORMAT.matcher(sessionId).matches()
                ? byKey(Fingerprint.of(sessionId))
                : Optional.empty();
    }

    /** Van wie de sessie met dit kenmerk was, tot twee uur nadat zij verliep; leeg als zij is uitgelogd. */
    public Optional<String> formerAccount(String sessionId) {
        return sessionId != null && FORMAT.matcher(sessionId).matches()
                ? store.account(Fingerprint.of(sessionId))
                : Optional.empty();
    }

    /** De levende sessie bij de sleutel van een eerder gevonden sessie. */
    public Optional<Session> byKey(String key) {
        var known = cache.getIfPresent(key);
        // Lijkt zij verlopen, dan kan zij bij een andere deur zijn gebruikt.
        return known != null && isAlive(known) ? Optional.of(known) : fromStore(key);
    }

    private Optional<Session> fromStore(String key) {
        var found = store.find(key).filter(this::isAlive);
        found.ifPresentOrElse(session -> cache.put(key, session), () -> cache.invalidate(key));
        return found;
    }

    private boolean isAlive(Session session) {
        return clock.instant().isBefore(properties.expiresAt(session));
    }

    /** Het laatste gebruik telt mee, hoogstens eens per minuut vastgelegd en nooit op de weg van het verzoek. */
    public void markUsed(Session session) {
        var now = clock.instant();
        if (tooLongAgo(session, now)) {
            var updated = cache.asMap().compute(session.sleutel(),
                    (key, known) -> known == null || tooLongAgo(known, now)
                            ? (known == null ? session : known).usedAt(now)
                            : known);
            if (updated.laatst().equals(now)) {
                background.execute(() -> recordUse(updated, now));
            }
        }
    }

    private boolean tooLongAgo(Session session, Instant now) {
        return Duration.between(session.laatst(), now).compareTo(properties.bijhouden()) >= 0;
    }

    /**
     * De stand in de database, zonder het geheugen; voor wie moet weten wat een andere deur deed. Het laatste gebruik kan
     * nog onderweg zijn naar de database: dan telt wat deze deur zag.
     */
    public Optional<Session> reload(String key) {
        var seen = cache.asMap().remove(key);
        return byKey(key).map(session -> seen != null && seen.laatst().isAfter(session.laatst())
                ? session.usedAt(seen.laatst())
                : session);
    }

    /** Legt nieuwe tokens vast; deed een andere deur dat al, dan geldt wat die vastlegde. */
    public Optional<Session> renew(Session old, LoginClaims login, Session.Tokens tokens) {
        var renewed = old.withTokens(login, tokens);
        if (!store.renew(renewed)) {
            return reload(old.sleutel());
        }
        cache.put(renewed.sleutel(), renewed);
        return Optional.of(renewed);
    }

    public void end(Session session) {
        store.delete(session.sleutel());
        cache.invalidate(session.sleutel());
    }

    /** Haalt de tokens weg uit wat verlopen is, en na een poos ook de rest. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    public void cleanUp() {
        try {
            store.emptyExpired(clock.instant());
            store.cleanUp(clock.instant().minus(AFTERLIFE));
        } catch (MongoException | KeyVaultUnavailable error) {
            LOG.warn("Verlopen sessies konden niet worden opgeruimd ({})", error.getClass().getSimpleName());
        }
    }

    private void recordUse(Session session, Instant now) {
        try {
            store.markUsed(session.sleutel(), now, properties.expiresAt(session));
        } catch (MongoException error) {
            LOG.warn("Laatste gebruik kon niet worden vastgelegd ({})", error.getClass().getSimpleName());
        }
    }
}
