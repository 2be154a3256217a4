package nl.tegenkracht.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lives.
 *
 * @param idle so long unused
 * @param maximum  so long in total
 * @param cache   so long the gateway goes by its memory without asking the database; also the time within which a
 *                   logout at another gateway takes effect here
 * @param recordEvery  the last use is recorded at most once in this time
 */
@ConfigurationProperties("tegenkracht.session")
public record SessionProperties(@DefaultValue("30m") Duration idle, @DefaultValue("10h") Duration maximum,
        @DefaultValue("5s") Duration cache, @DefaultValue("1m") Duration recordEvery) {

    Instant expiresAt(Session session) {
        var idleEnd = session.lastUsed().plus(idle);
        var end = lastEnd(session);
        return idleEnd.isBefore(end) ? idleEnd : end;
    }

    /** When it ends however much it is used. */
    Instant lastEnd(Session session) {
        return session.startedAt().plus(maximum);
    }
}
