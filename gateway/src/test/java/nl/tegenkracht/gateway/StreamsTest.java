package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.Misbehavior.awaitBrokenConnection;
import static nl.tegenkracht.gateway.fixture.Misbehavior.awaitLatch;
import static nl.tegenkracht.gateway.fixture.Misbehavior.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import nl.tegenkracht.gateway.fixture.EventStreamReader;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Streams: without a time limit, three at most, and over when the session is over. */
@Tag("service")
@Tag("timing")
class StreamsTest {

    private TestGateway testGateway;
    private RunningGateway gateway;
    private String noa;

    @BeforeEach
    void setUp() {
        testGateway = TestGateway.shared();
        gateway = testGateway.gateway();
        noa = testGateway.session("noa");
    }

    @Test
    void aStreamArrivesPieceByPieceAndClosesOnLogout() throws Exception {
        var proceed = new CountDownLatch(1);
        testGateway.melding.behave((exchange, request) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), "data: one\n\n");
            awaitLatch(proceed);
            write(exchange.getResponseBody(), "data: two\n\n");
            awaitBrokenConnection(() -> write(exchange.getResponseBody(), ": heartbeat\n\n"));
        });
        try (var stream = stream()) {
            assertThat(stream.dataLine()).isEqualTo("data: one");
            proceed.countDown();
            assertThat(stream.dataLine()).isEqualTo("data: two");
            gateway.request("POST", "/uitloggen").withSession(noa).sameOrigin().form("").send();
            stream.awaitEnd();
        }
    }

    @Test
    void aSessionHasAtMostThreeStreamsAtOnce() throws Exception {
        testGateway.melding.behave((exchange, request) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), "data: open\n\n");
            awaitBrokenConnection(() -> write(exchange.getResponseBody(), ": heartbeat\n\n"));
        });
        try (var first = stream(); var second = stream(); var third = stream()) {
            first.dataLine();
            second.dataLine();
            third.dataLine();
            try (var fourth = stream()) {
                assertThat(fourth.dataLine()).isEqualTo("data: open");
                first.awaitEnd();
                assertThat(second.heartbeat()).isTrue();
                assertThat(fourth.heartbeat()).isTrue();
            }
        }
    }

    @Test
    void aStreamAlsoClosesWhenTheSessionEndsElsewhere() throws Exception {
        testGateway.melding.behave((exchange, request) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), "data: open\n\n");
            awaitBrokenConnection(() -> write(exchange.getResponseBody(), ": heartbeat\n\n"));
        });
        try (var second = testGateway.open(Map.of()); var stream = stream()) {
            assertThat(stream.dataLine()).isEqualTo("data: open");
            second.request("POST", "/uitloggen").withSession(noa).sameOrigin().form("").send();
            stream.awaitEnd();
        }
    }

    private EventStreamReader stream() throws IOException {
        return EventStreamReader.open(gateway.get("/fractie-noord/melding/v1/stroom").withSession(noa)
                .header("Accept", "text/event-stream"));
    }
}
