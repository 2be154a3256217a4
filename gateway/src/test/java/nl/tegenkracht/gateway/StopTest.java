package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.Misbehavior.awaitBrokenConnection;
import static nl.tegenkracht.gateway.fixture.Misbehavior.awaitLatch;
import static nl.tegenkracht.gateway.fixture.Misbehavior.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.tegenkracht.gateway.fixture.EventStreamReader;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import nl.tegenkracht.testkit.HangingLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A gateway that stops, and one whose store hangs. */
@Tag("service")
@Tag("timing")
class StopTest {

    /** So long that a test which has to wait for it does not end. */
    private static final Map<String, Object> PATIENT = Map.of("spring.lifecycle.timeout-per-shutdown-phase", "30m");

    private TestGateway testGateway;
    private String noa;

    @BeforeEach
    void setUp() {
        testGateway = TestGateway.shared();
        noa = testGateway.session("noa");
    }

    @Test
    void anOpenStreamEndsNeatlyAndKeepsNoGatewayFromStopping() throws IOException {
        testGateway.melding.behave((exchange, request) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), "data: open\n\n");
            awaitBrokenConnection(() -> write(exchange.getResponseBody(), ": heartbeat\n\n"));
        });
        var stopping = testGateway.open(PATIENT);
        try (var stream = EventStreamReader.open(stopping.get("/fractie-noord/melding/v1/stroom").withSession(noa)
                .header("Accept", "text/event-stream"))) {
            stream.dataLine();

            stopping.close();

            stream.awaitEnd();
        }
    }

    @Test
    void aPageThatWasAskedForBeforeTheStopIsAnswered() throws Exception {
        var release = new CountDownLatch(1);
        testGateway.melding.behave((exchange, request) -> {
            awaitLatch(release);
            TestService.respond(exchange, 200, "text/html", "answered");
        });
        var stopping = testGateway.open(PATIENT);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = executor.submit(() -> stopping.get("/fractie-noord/melding").withSession(noa).send());
            await().until(() -> !testGateway.melding.requests().isEmpty());
            var closed = executor.submit(stopping::close);
            await().atMost(Duration.ofMinutes(1)).until(() -> isClosed(stopping));
            release.countDown();

            assertThat(asked.get().status()).isEqualTo(200);
            assertThat(asked.get().body()).contains("answered");
            closed.get();
        } finally {
            release.countDown();
        }
    }

    @Test
    void whileTheStoreHangsThePageSaysSoAndAfterwardsTheSessionIsStillThere() {
        try (var link = new HangingLink(testGateway.store.port());
                var gateway = testGateway.open(Map.of("spring.mongodb.uri", "mongodb://127.0.0.1:" + link.port()))) {
            assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(200);
            link.hang();
            // What the gateway remembers of a session lasts for a moment.
            await().atMost(Duration.ofMinutes(1)).pollInSameThread()
                    .until(() -> gateway.get("/fractie-noord/melding").withSession(noa).send().status() == 503);

            link.resume();
            await().atMost(Duration.ofMinutes(1)).pollInSameThread()
                    .until(() -> gateway.get("/fractie-noord/melding").withSession(noa).send().status() == 200);
        }
    }

    private static boolean isClosed(RunningGateway gateway) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            return false;
        } catch (IOException refused) {
            return true;
        }
    }
}
