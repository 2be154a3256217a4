package nl.tegenkracht.e2e;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Loopt het pas gestarte platform warm: de eerste pagina van een koude dienst duurt op een drukke machine langer dan de
 * poort wacht, en dan antwoordt zij terecht dat de dienst even weg is. Dat is hier niet wat er getoetst wordt.
 */
final class WarmUp {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> OF_NOA = List.of("/fractie-noord/melding", "/fractie-noord/melding/nieuw",
            "/fractie-noord/klacht", "/fractie-noord/klacht/nieuw", "/fractie-noord/beleid",
            "/fractie-noord/rapportage",
            "/werk");
    private static final List<String> OF_VERA = List.of("/fractie-noord/melding/werk", "/gemeenschappelijk/rapportage",
            "/gemeenschappelijk/beleid");

    private WarmUp() {
    }

    static void run(URI gateway) {
        warm(WebVisitor.loggedInAs(gateway, "noa"), OF_NOA);
        warm(WebVisitor.loggedInAs(gateway, "vera"), OF_VERA);
    }

    private static void warm(WebVisitor visitor, List<String> paths) {
        for (var path : paths) {
            await().alias(path).atMost(PATIENCE).until(() -> visitor.get(path).status() == 200);
        }
    }
}
