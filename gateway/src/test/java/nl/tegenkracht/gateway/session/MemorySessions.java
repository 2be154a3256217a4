package nl.tegenkracht.gateway.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.fixture.OneCollection;
import nl.tegenkracht.gateway.identity.LoginClaims;

/** The real sessions, in the memory of the test. */
public final class MemorySessions {

    private final Map<String, Session> stored = new HashMap<>();
    private final Map<String, Instant> used = new HashMap<>();
    private final Clock clock;
    private final Sessions sessions;
    private RuntimeException failure;
    private Runnable meanwhile = () -> {};

    public MemorySessions(Clock clock) {
        this(clock, Duration.ZERO);
    }

    /** Sessions that go by their memory for so long. */
    MemorySessions(Clock clock, Duration memory) {
        this.clock = clock;
        this.sessions = new Sessions(new SessionIds("password of the database in a test"), new MemoryStore(),
                new SessionProperties(Duration.ofMinutes(30), Duration.ofHours(10), memory, Duration.ofMinutes(1)),
                clock, Runnable::run);
    }

    public static Cookies cookies(GatewayProperties properties) {
        return new Cookies(properties);
    }

    public static GatewayCipher cipher(Path keys) {
        return new GatewayCipher(KeyFileVault.in(keys));
    }

    public Sessions sessions() {
        return sessions;
    }

    /** A session whose login token can be used for so long; returns the id for the cookie. */
    public String begin(LoginClaims login, Duration tokenValid) {
        return sessions.begin(login, "Noa", new Session.Tokens("login-token", clock.instant().plus(tokenValid),
                "refresh-token", "id-token"), new ProviderSession(null, login.account()));
    }

    /** When the store last heard that this session was used. */
    public Optional<Instant> recordedUse(String sessionId) {
        return Optional.ofNullable(used.get(Fingerprint.of(sessionId)));
    }

    /** What happens once, after the store has been asked and before the answer arrives. */
    void meanwhile(Runnable event) {
        meanwhile = event;
    }

    private void pass() {
        var event = meanwhile;
        meanwhile = () -> {};
        event.run();
    }

    /** From now on the store fails with this. */
    public void fail(RuntimeException error) {
        failure = error;
    }

    private final class MemoryStore extends SessionStore {

        MemoryStore() {
            super(OneCollection.behaving((method, arguments) -> {
                throw new UnsupportedOperationException(method);
            }), null, null, null);
        }

        @Override
        void create(Session session, Instant expiresAt, ProviderSession atProvider) {
            stored.put(session.key(), session);
        }

        @Override
        Optional<Session> find(String key) {
            if (failure != null) {
                throw failure;
            }
            var found = Optional.ofNullable(stored.get(key));
            pass();
            return found;
        }

        @Override
        boolean claim(Session session, Instant now, Instant until) {
            return true;
        }

        @Override
        void release(Session session) {
            // There is one gateway here.
        }

        @Override
        boolean renew(Session session) {
            stored.put(session.key(), session);
            pass();
            return true;
        }

        @Override
        void markUsed(String key, Instant lastUsed, Instant expiresAt) {
            used.put(key, lastUsed);
        }

        @Override
        void delete(String key) {
            stored.remove(key);
        }

        @Override
        Optional<String> account(String key) {
            return Optional.ofNullable(stored.get(key)).map(session -> session.login().account());
        }
    }
}
