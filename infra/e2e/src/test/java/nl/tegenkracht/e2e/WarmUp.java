package nl.tegenkracht.e2e;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Warms up the platform that has just started: on a busy machine the first page of a cold service takes longer than the
 * gateway waits, and then it rightly answers that the service is away. That is not what is tested here.
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
        run(account -> WebVisitor.loggedInAs(gateway, account));
    }

    /** @param logIn logs in with an account */
    static void run(Function<String, WebVisitor> logIn) {
        warm(logIn.apply("noa"), OF_NOA);
        warm(logIn.apply("vera"), OF_VERA);
    }

    private static void warm(WebVisitor visitor, List<String> paths) {
        for (var path : paths) {
            await().alias(path).atMost(PATIENCE).until(() -> visitor.get(path).status() == 200);
        }
    }
}
