package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.Misbehavior.awaitBrokenConnection;
import static nl.tegenkracht.gateway.fixture.Misbehavior.awaitLatch;
import static nl.tegenkracht.gateway.fixture.Misbehavior.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.tegenkracht.gateway.fixture.EventStreamReader;
import nl.tegenkracht.gateway.fixture.RawRequest;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Streams: without a time limit, three at most, and over when the session is over. */
@Tag("service")
@Tag("timing")
class StreamsTest {

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private String noa = testGateway.session("noa");

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

    @Test
    void aStreamThatIsCutWhileItStartsIsNoFault() throws Exception {
        var release = new CountDownLatch(1);
        testGateway.melding.behave((exchange, request) -> {
            awaitLatch(release);
            TestService.respond(exchange, 200, "text/event-stream", "data: one\n\n");
        });
        var logged = logged();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var starting = IntStream.range(0, 5).mapToObj(number -> executor.submit(() -> request().send())).toList();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> starting.stream().filter(Future::isDone).count() == 2);
            release.countDown();
            var statuses = new ArrayList<Integer>();
            for (var stream : starting) {
                statuses.add(stream.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(503, 503, 200, 200, 200);
            assertThat(logged.list).noneMatch(line -> line.getLevel() == Level.ERROR);
        } finally {
            release.countDown();
            root().detachAppender(logged);
        }
    }

    @Test
    void streamsThatAreCutAtAnyMomentOfTheirBeginningAreNoFault() throws Exception {
        testGateway.melding.behave((exchange, request) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), "data: open\n\n");
            awaitBrokenConnection(() -> write(exchange.getResponseBody(), ": heartbeat\n\n"));
        });
        var logged = logged();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                noa = testGateway.session("noa");
                var streams = IntStream.range(0, 12).mapToObj(number -> executor.submit(() -> request().send()))
                        .toList();
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> streams.stream().filter(Future::isDone).count() >= 9);
                gateway.request("POST", "/uitloggen").withSession(noa).sameOrigin().form("").send();
                for (var stream : streams) {
                    assertThat(stream.get().status()).isIn(200, 503);
                }
            }
            assertThat(logged.list).noneMatch(line -> line.getLevel() == Level.ERROR);
            noa = testGateway.session("noa");
            try (var next = stream()) {
                assertThat(next.dataLine()).as("nor does the service get the blame").isEqualTo("data: open");
            }
        } finally {
            root().detachAppender(logged);
        }
    }

    private static ListAppender<ILoggingEvent> logged() {
        var logged = new ListAppender<ILoggingEvent>();
        logged.list = new CopyOnWriteArrayList<>();
        logged.start();
        root().addAppender(logged);
        return logged;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private RawRequest request() {
        return gateway.get("/fractie-noord/melding/v1/stroom").withSession(noa).header("Accept", "text/event-stream");
    }

    private EventStreamReader stream() throws IOException {
        return EventStreamReader.open(request());
    }
}
