package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.Misbehavior.awaitLatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever takes all the places they can get takes none from anybody else. */
@Tag("service")
@Tag("timing")
class PlacesTest {

    private static final int PEOPLE = 12;

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    @Test
    void aFractieThatHoldsAllItCanGetTakesNothingFromTwoOtherDomains() throws Exception {
        var zuid = sessions("fractie-zuid");
        var others = Stream.of("ambtelijk", "extern").map(this::sessions).toList();
        var release = new CountDownLatch(1);
        testGateway.melding.behave((exchange, request) -> {
            if (request.target().startsWith("/fractie-zuid/")) {
                awaitLatch(release);
            }
            TestService.respond(exchange, 200, "text/html", "<p>dienst</p>");
        });
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = IntStream.range(0, 12 * PEOPLE).mapToObj(
                    i -> executor.submit(() -> status("/fractie-zuid/melding", zuid.get(i % PEOPLE)))).toList();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> held.stream().filter(Future::isDone).count() >= 12 * PEOPLE - 64);
            assertThat(all(executor, "/ambtelijk/melding", others.get(0))).containsOnly(200).hasSize(200);
            assertThat(all(executor, "/extern/melding", others.get(1))).containsOnly(200).hasSize(200);
            release.countDown();
        } finally {
            release.countDown();
        }
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                gateway.figures())
                .contains("gateway_places_taken{class=\"page\"} 0.0"));
    }

    @Test
    void whoMakesRequestsThatLastTooLongClosesTheServiceForNobodyElse() throws Exception {
        var release = new CountDownLatch(1);
        testGateway.melding.behave((exchange, request) -> {
            if (request.target().endsWith("/langzaam")) {
                awaitLatch(release);
            }
            TestService.respond(exchange, 200, "text/html", "<p>dienst</p>");
        });
        var zeno = testGateway.session("zeno");
        var merel = testGateway.session("merel");
        try (var separate = testGateway.open(Map.of("tegenkracht.breaker.open-duration", "1h"));
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 2; round++) {
                var slow = IntStream.range(0, 16).mapToObj(i -> executor.submit(
                        () -> separate.get("/fractie-zuid/melding/langzaam").withSession(zeno).send().status()))
                        .toList();
                for (var request : slow) {
                    assertThat(request.get()).isEqualTo(503);
                }
            }
            assertThat(separate.get("/ambtelijk/melding").withSession(merel).send().status()).isEqualTo(200);
        } finally {
            release.countDown();
        }
    }

    /** Eight at a time, so that nobody of them asks for more than their own share. */
    private List<Integer> all(ExecutorService executor, String path, List<String> sessions) throws Exception {
        var workers = IntStream.range(0, 8).mapToObj(worker -> executor.submit(
                () -> IntStream.range(0, 25).mapToObj(i -> status(path, sessions.get(worker))).toList())).toList();
        var statuses = new ArrayList<Integer>();
        for (var worker : workers) {
            statuses.addAll(worker.get());
        }
        return statuses;
    }

    private int status(String path, String session) {
        return gateway.get(path).withSession(session).send().status();
    }

    private List<String> sessions(String domain) {
        return IntStream.range(0, PEOPLE).mapToObj(number -> testGateway.session(domain + "-" + number)).toList();
    }
}
