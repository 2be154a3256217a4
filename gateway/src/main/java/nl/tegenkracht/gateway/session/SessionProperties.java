package nl.tegenkracht.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lives.
 *
 * @param ongebruikt so long unused
 * @param hoogstens  so long in total
 * @param geheugen   so long the gateway goes by its memory without asking the database; also the time within which a
 *                   logout at another gateway takes effect here
 * @param bijhouden  the last use is recorded at most once in this time
 */
@ConfigurationProperties("tegenkracht.sessie")
public record SessionProperties(@DefaultValue("30m") Duration ongebruikt, @DefaultValue("10h") Duration hoogstens,
        @DefaultValue("5s") Duration geheugen, @DefaultValue("1m") Duration bijhouden) {

    Instant expiresAt(Session session) {
        var idleEnd = session.lastUsed().plus(ongebruikt);
        var end = session.startedAt().plus(hoogstens);
        return idleEnd.isBefore(end) ? idleEnd : end;
    }
}
