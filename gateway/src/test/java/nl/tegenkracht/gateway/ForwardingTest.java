package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.Misbehavior.awaitBrokenConnection;
import static nl.tegenkracht.gateway.fixture.Misbehavior.awaitLatch;
import static nl.tegenkracht.gateway.fixture.Misbehavior.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import nl.tegenkracht.jobs.Job;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** What happens when a service is slow, broken or gone, and how much still gets through. */
@Tag("service")
@Tag("timing")
class ForwardingTest {

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private final String noa = testGateway.session("noa");

    /** Breakers remember failures; the next test starts with one that is whole again. */
    @AfterEach
    void recover() {
        testGateway.melding.behaveNormally();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            for (int i = 0; i < 10; i++) {
                if (gateway.get("/fractie-noord/melding").withSession(noa).send().status() != 200) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void whenAServiceIsDownThePageSaysWhatIsUnavailableAndWhereToTurn() {
        try (var separate = testGateway.open(Map.of("tegenkracht.routes.noord.melding", "http://127.0.0.1:1"))) {
            var page = separate.get("/fractie-noord/melding/nieuw").withSession(noa).send();
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Retry-After")).contains("5");
            assertThat(page.body()).contains("Melden is nu even niet bereikbaar", "vertrouwenspersoon", "112",
                    "lang=\"en\"").doesNotContain("Connection", "127.0.0.1");
            var api = separate.get("/fractie-noord/melding/v1/meldingen").withSession(noa).send();
            assertThat(api.header("Content-Type")).contains("application/problem+json");
            assertThat(api.body()).contains("\"status\":503").doesNotContain("127.0.0.1");
            assertThat(separate.get("/fractie-noord/klacht").withSession(noa).send().status()).isEqualTo(200);
        }
    }

    @Test
    void aSilentOrTricklingServiceHoldsNobodyUp() throws Exception {
        var release = new CountDownLatch(1);
        var gaveUp = new AtomicBoolean();
        testGateway.melding.behave((exchange, request) -> {
            if (request.method().equals("POST")) {
                awaitLatch(release);
                gaveUp.set(true);
            }
            exchange.sendResponseHeaders(200, 0);
            awaitBrokenConnection(() -> write(exchange.getResponseBody(), "drip".repeat(1000)));
        });
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var silent = executor
                    .submit(() -> gateway.request("POST", "/fractie-noord/melding/nieuw").withSession(noa).sameOrigin()
                            .form("a=b").send());
            var trickling = executor.submit(() -> gateway.get("/fractie-noord/melding").withSession(noa).send());
            assertThat(silent.get().status()).isEqualTo(503);
            await("the service trickles for two minutes").atMost(Duration.ofMinutes(1)).until(trickling::isDone);
            assertThat(trickling.get().status()).isEqualTo(503);
            assertThat(gaveUp).as("the silent service was not waited for").isFalse();
        } finally {
            release.countDown();
        }
        assertThat(testGateway.melding.requests()).hasSize(2);
    }

    /** Spring would run them on a thread that they share; the deadline of a request would wait there too. */
    @Test
    void noJobIsRunBySpringAndEachIsAJobOfItsOwn() {
        assertThat(gateway.context().getBeansOfType(ScheduledTaskHolder.class)).isEmpty();
        assertThat(gateway.context().getBeansOfType(Job.class)).hasSizeGreaterThan(5);
    }

    @Test
    void anAbortedResponseNeverLooksComplete() {
        testGateway.melding.behave((exchange, request) -> {
            exchange.sendResponseHeaders(200, 4_000_000);
            write(exchange.getResponseBody(), "half".repeat(750_000));
            throw new IOException("fell over");
        });
        var response = gateway.get("/fractie-noord/melding").withSession(noa).send();
        assertThat(response.header("Content-Length")).contains("4000000");
        assertThat(response.body()).hasSizeLessThan(4_000_000);
    }

    @Test
    void onlyReadsAreRetried() {
        var attempts = new AtomicInteger();
        testGateway.melding.behave((exchange, request) -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IOException("fell over");
            }
            TestService.respond(exchange, 200, "text/plain", "succeeded");
        });
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().body()).isEqualTo("succeeded");
        assertThat(attempts).hasValue(2);
        attempts.set(0);
        assertThat(
                gateway.request("POST", "/fractie-noord/melding/nieuw").withSession(noa).sameOrigin().form("a=b").send()
                        .status())
                .isEqualTo(503);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void afterManyFailuresTheServiceIsLeftAloneForAWhile() {
        testGateway.melding
                .behave((exchange, request) -> TestService.respond(exchange, 503, "text/plain", "overloaded"));
        for (int i = 0; i < 25; i++) {
            assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(503);
        }
        assertThat(testGateway.melding.requests()).hasSizeLessThan(25);
        assertThat(gateway.get("/fractie-noord/melding/v1/x").withSession(noa).send().body())
                .doesNotContain("overloaded");
        assertThat(gateway.get("/fractie-noord/klacht").withSession(noa).send().status()).isEqualTo(200);
    }

    @Test
    void whoHasTheirShareOfPlacesWaitsAndOtherWorkJustContinues() throws Exception {
        var release = new CountDownLatch(1);
        testGateway.melding.behave((exchange, request) -> {
            if (request.method().equals("PUT")) {
                awaitLatch(release);
            }
            TestService.respond(exchange, 200, "text/plain", "done");
        });
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = new ArrayList<Future<RawResponse>>();
            for (int i = 0; i < 20; i++) {
                uploads.add(executor
                        .submit(() -> gateway.request("PUT", "/fractie-noord/melding/v1/delen/1").withSession(noa)
                                .sameOrigin().body("application/octet-stream", new byte[10]).send()));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> uploads.stream().filter(Future::isDone).count() == 16);
            assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().body()).isEqualTo("done");
            release.countDown();
            int succeeded = 0;
            for (var upload : uploads) {
                succeeded += upload.get(2, TimeUnit.MINUTES).status() == 200 ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(4);
        }
    }

    @Test
    void inChunksTooNoMoreGetsThroughThanAllowed() {
        var chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        var response = gateway.request("POST", "/fractie-noord/melding/v1/x").withSession(noa).sameOrigin()
                .header("Transfer-Encoding", "chunked").header("Content-Type", "application/json")
                .rawBody((chunk.repeat(BodySize.FORM / 0x8000 + 1) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII))
                .send();
        assertThat(response.status()).isEqualTo(413);
        var small = gateway.request("POST", "/fractie-noord/melding/v1/x").withSession(noa).sameOrigin()
                .header("Transfer-Encoding", "chunked").header("Content-Type", "application/json")
                .rawBody((chunk.repeat(3) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII)).send();
        assertThat(small.status()).isEqualTo(200);
        assertThat(testGateway.melding.last().body()).hasSize(3 * 0x8000);
    }

    @Test
    void whoeverAsksTooOftenHasToWait() {
        try (var separate = testGateway
                .open(Map.of("tegenkracht.rate-limits.authenticated", "5", "tegenkracht.rate-limits.anonymous", "5",
                        "tegenkracht.rate-limits.login", "5"))) {
            assertThat(statuses(() -> separate.get("/fractie-noord/melding").withSession(noa).send())).endsWith(429)
                    .startsWith(200, 200, 200);
            var zeno = testGateway.session("zeno");
            assertThat(separate.get("/fractie-zuid/melding").withSession(zeno).send().status()).isEqualTo(200);
            assertThat(statuses(() -> separate.get("/fractie-noord/melding").send())).endsWith(429).startsWith(302);
            assertThat(statuses(() -> separate.get("/inloggen").send())).endsWith(429).startsWith(302);
            var refusal = separate.get("/fractie-noord/melding/v1/x").send();
            assertThat(refusal.status()).isEqualTo(429);
            assertThat(refusal.header("Retry-After")).contains("10");
            assertThat(refusal.header("Content-Type")).contains("application/problem+json");
        }
    }

    private static List<Integer> statuses(Supplier<RawResponse> request) {
        return Stream.generate(request).limit(8).map(RawResponse::status).toList();
    }
}
