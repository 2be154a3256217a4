package nl.tegenkracht.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.tegenkracht.gateway.fixture.TestClock;
import nl.tegenkracht.gateway.identity.LoginClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever logs out is logged out, also when a request of theirs is still running. */
class LogoutDuringARequestTest {

    private static final LoginClaims NOA = new LoginClaims("noa", "fractie-noord", Set.of("fractie-noord"),
            Instant.parse("2999-01-01T00:00:00Z"));

    private final TestClock clock = new TestClock();
    private final MemorySessions memory = new MemorySessions(clock, Duration.ofMinutes(10));
    private final Sessions sessions = memory.sessions();
    private String id;
    private Session session;

    @BeforeEach
    void logIn() {
        id = memory.begin(NOA, Duration.ofHours(1));
        session = sessions.find(id).orElseThrow();
    }

    @Test
    void aRequestThatJustReadTheSessionDoesNotPutItBackInMemory() {
        memory.meanwhile(() -> sessions.end(session));
        assertThat(sessions.reload(session.key())).isEmpty();
        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void aRequestThatNotesItsUseDoesNotPutItBackInMemory() {
        clock.advance(Duration.ofMinutes(2));
        sessions.end(session);
        sessions.markUsed(session);
        assertThat(sessions.find(id)).isEmpty();
        assertThat(memory.recordedUse(id)).isEmpty();
    }

    @Test
    void aRequestThatRenewsTheTokensDoesNotPutItBackInMemory() {
        memory.meanwhile(() -> sessions.end(session));
        assertThat(sessions.renew(session, NOA, session.tokens())).isEmpty();
        assertThat(sessions.find(id)).isEmpty();
    }
}
