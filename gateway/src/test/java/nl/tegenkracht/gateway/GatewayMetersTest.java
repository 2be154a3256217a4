package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator sees of the gateway, by name: all of this, and nothing that nobody decided about. */
@Tag("service")
@Tag("timing")
class GatewayMetersTest {

    private static final List<String> REQUIRED = List.of("http_server_requests_seconds_count",
            "gateway_breakers{class=\"page\",service=\"melding\",state=\"open\"}",
            "gateway_breakers{class=\"stream\",service=\"rapportage\",state=\"half_open\"}",
            "resilience4j_circuitbreaker_calls_seconds_count{class=\"page\",kind=\"successful\",service=\"melding\"}",
            "resilience4j_circuitbreaker_not_permitted_calls_total{class=\"page\",kind=\"not_permitted\","
                    + "service=\"melding\"}",
            "gateway_places_taken{class=\"page\"}", "gateway_places_taken{class=\"upload\"}",
            "gateway_connections{class=\"page\",state=\"leased\"}",
            "gateway_connections{class=\"page\",state=\"pending\"}", "gateway_sessions ", "gateway_bodies_arriving ",
            "gateway_bodies_held_bytes ", "gateway_bodies_memory_bytes ",
            "gateway_refusals_total{kind=\"domain-refused\"}", "tegenkracht_job_runs_total{job=\"session-count\"}",
            "tegenkracht_job_failures_total{job=\"session-count\"}",
            "tegenkracht_job_success_age_seconds{job=\"landscape\"}");
    private static final List<String> DECIDED = List.of("http_server_requests_", "gateway_breakers",
            "gateway_places_taken", "gateway_bodies_", "gateway_sessions", "gateway_refusals_total",
            "resilience4j_circuitbreaker_calls_",
            "resilience4j_circuitbreaker_not_permitted_calls_total", "gateway_connections", "tegenkracht_job_",
            "jvm_", "process_", "system_", "logback_", "disk_", "executor_", "application_", "tomcat_");

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    @BeforeEach
    void setUp() {
        var noa = testGateway.session("noa");
        assertThat(gateway.get("/fractie-noord/melding").withSession(noa).send().status()).isEqualTo(200);
        assertThat(gateway.get("/ambtelijk/melding").withSession(noa).send().status()).isEqualTo(404);
    }

    @Test
    void allThatAnOperatorNeedsIsThere() {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(gateway.figures()).contains(REQUIRED)
                .doesNotContain("gateway_sessions NaN"));
    }

    @Test
    void nothingElseIsThere() {
        var names = gateway.figures().lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0]).collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).allMatch(name -> DECIDED.stream().anyMatch(name::startsWith));
    }

    @Test
    void theFailuresOfOneDeploymentLeaveTheOtherAloneAndNameNeither() {
        var noa = testGateway.session("noa");
        var zeno = testGateway.session("zeno");
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange,
                request.target().startsWith("/fractie-noord/") ? 503 : 200, "text/plain", "x"));
        try (var separate = testGateway.open(Map.of("tegenkracht.breaker.open-duration", "1h"))) {
            for (int i = 0; i < 30; i++) {
                separate.get("/fractie-noord/melding").withSession(noa).send();
                assertThat(separate.get("/fractie-zuid/melding").withSession(zeno).send().status()).isEqualTo(200);
            }
            var figures = separate.figures();
            assertThat(figures)
                    .contains("gateway_breakers{class=\"page\",service=\"melding\",state=\"open\"} 1.0",
                            "gateway_breakers{class=\"page\",service=\"melding\",state=\"closed\"} 1.0",
                            "resilience4j_circuitbreaker_not_permitted_calls_total{class=\"page\","
                                    + "kind=\"not_permitted\",service=\"melding\"} 10.0")
                    .doesNotContain("noord", "zuid", "\"rest\"", "page-melding");
        }
    }
}
