package nl.tegenkracht.gateway.sessie;

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
public record Sessiegrenzen(@DefaultValue("30m") Duration ongebruikt, @DefaultValue("10h") Duration hoogstens,
        @DefaultValue("5s") Duration geheugen, @DefaultValue("1m") Duration bijhouden) {

    Instant verloopt(Sessie sessie) {
        var rust = sessie.laatst().plus(ongebruikt);
        var einde = sessie.begonnen().plus(hoogstens);
        return rust.isBefore(einde) ? rust : einde;
    }
}
