package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service with several instances: they share the work, and one that is away is nobody's concern. */
@Tag("service")
@Tag("timing")
class InstancesTest {

    private static final String FORM = "/fractie-noord/melding/nieuw";
    private static final String NOBODY = "http://127.0.0.1:1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private TestGateway testGateway;
    private String noa;
    private TestService one;
    private TestService other;

    @BeforeEach
    void setUp() {
        testGateway = TestGateway.shared();
        noa = testGateway.session("noa");
        one = TestService.another();
        other = TestService.another();
    }

    @AfterEach
    void tearDown() {
        one.close();
        other.close();
    }

    @Test
    void bothHaveTheirShareOfTheWork() {
        try (var gateway = gateway(address(one), address(other))) {
            for (int i = 0; i < 10; i++) {
                assertThat(read(gateway).status()).isEqualTo(200);
            }
            assertThat(pages(one)).isEqualTo(5);
            assertThat(pages(other)).isEqualTo(5);
        }
    }

    @Test
    void whatCouldNotBeSentGoesToAnotherInstanceWhateverItIs() {
        try (var gateway = gateway(NOBODY, address(other))) {
            for (int i = 0; i < 6; i++) {
                assertThat(send(gateway).status()).isEqualTo(200);
                assertThat(read(gateway).status()).isEqualTo(200);
            }
            assertThat(pages(other)).isEqualTo(12);
        }
    }

    @Test
    void ofWhatWasSentOnlyAGetIsSentAgain() {
        one.behave((exchange, request) -> {
            if (request.target().startsWith("/actuator")) {
                TestService.respond(exchange, 200, "application/json", "{}");
            }
        });
        try (var gateway = gateway(address(one), address(other))) {
            assertThat(read(gateway).status()).isEqualTo(200);
            assertThat(read(gateway).status()).isEqualTo(200);
            long before = pages(one) + pages(other);

            assertThat(send(gateway).status() + send(gateway).status()).isEqualTo(503 + 200);
            assertThat(pages(one) + pages(other) - before).isEqualTo(2);
        }
    }

    @Test
    void whoIsNotReadyGetsNothingUntilItIs() {
        var ready = new AtomicBoolean();
        one.behave((exchange, request) -> TestService.respond(exchange,
                request.target().startsWith("/actuator") && !ready.get() ? 503 : 200, "text/html", "x"));
        try (var gateway = gateway(address(one), address(other))) {
            await().atMost(PATIENCE).until(() -> newPages(one, gateway) == 0);

            ready.set(true);

            await().atMost(PATIENCE).until(() -> newPages(one, gateway) > 0);
        }
    }

    @Test
    void whenNobodySaysItIsReadyEverybodyIsTried() {
        one.behave((exchange, request) -> TestService.respond(exchange,
                request.target().startsWith("/actuator") ? 503 : 200, "text/html", "x"));
        try (var gateway = gateway(address(one), NOBODY)) {
            await().atMost(PATIENCE).until(() -> one.requests().stream()
                    .filter(request -> request.target().startsWith("/actuator")).count() > 1);

            assertThat(send(gateway).status()).isEqualTo(200);
        }
    }

    private RunningGateway gateway(String... instances) {
        return testGateway.open(Map.of("tegenkracht.routes.noord.melding", String.join(",", instances)));
    }

    private static String address(TestService service) {
        return "http://127.0.0.1:" + service.port();
    }

    private RawResponse read(RunningGateway gateway) {
        return gateway.get("/fractie-noord/melding").withSession(noa).send();
    }

    private RawResponse send(RunningGateway gateway) {
        return gateway.request("POST", FORM).withSession(noa).sameOrigin().form("a=b").send();
    }

    /** How many of four requests come to this instance. */
    private long newPages(TestService service, RunningGateway gateway) {
        long before = pages(service);
        for (int i = 0; i < 4; i++) {
            assertThat(read(gateway).status()).isEqualTo(200);
        }
        return pages(service) - before;
    }

    private static long pages(TestService service) {
        return service.requests().stream().filter(request -> !request.target().startsWith("/actuator")).count();
    }
}
