package nl.tegenkracht.keten;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Loopt het pas gestarte platform warm: de eerste pagina van een koude dienst duurt op een drukke machine langer dan de
 * poort wacht, en dan antwoordt zij terecht dat de dienst even weg is. Dat is hier niet wat er getoetst wordt.
 */
final class Inloop {

    private static final Duration GEDULD = Duration.ofMinutes(3);
    private static final List<String> VAN_NOA = List.of("/fractie-noord/melding", "/fractie-noord/melding/nieuw",
            "/fractie-noord/klacht", "/fractie-noord/klacht/nieuw", "/fractie-noord/beleid",
            "/fractie-noord/rapportage",
            "/werk");
    private static final List<String> VAN_VERA = List.of("/fractie-noord/melding/werk", "/gemeenschappelijk/rapportage",
            "/gemeenschappelijk/beleid");

    private Inloop() {
    }

    static void doe(URI deur) {
        warm(Bezoeker.als(deur, "noa"), VAN_NOA);
        warm(Bezoeker.als(deur, "vera"), VAN_VERA);
    }

    private static void warm(Bezoeker bezoeker, List<String> paden) {
        for (var pad : paden) {
            await().alias(pad).atMost(GEDULD).until(() -> bezoeker.haal(pad).status() == 200);
        }
    }
}
