package nl.tegenkracht.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hoe lang een sessie leeft.
 *
 * @param ongebruikt  zo lang zonder gebruik
 * @param hoogstens   zo lang in totaal
 * @param geheugen    zo lang geldt wat de deur onthoudt zonder de database te vragen; ook de tijd waarbinnen uitloggen
 *                    bij een andere deur hier werkt
 * @param bijhouden   zo vaak wordt het laatste gebruik hoogstens vastgelegd
 */
@ConfigurationProperties("tegenkracht.sessie")
public record SessionProperties(@DefaultValue("30m") Duration ongebruikt, @DefaultValue("10h") Duration hoogstens,
        @DefaultValue("5s") Duration geheugen, @DefaultValue("1m") Duration bijhouden) {

    Instant expiresAt(Session session) {
        var idleEnd = session.laatst().plus(ongebruikt);
        var end = session.begonnen().plus(hoogstens);
        return idleEnd.isBefore(end) ? idleEnd : end;
    }
}
