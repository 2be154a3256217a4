package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.e2e.Monitoring.Alarm;
import nl.tegenkracht.e2e.Monitoring.BoardPanel;
import nl.tegenkracht.e2e.PrometheusServer.ScrapeTarget;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What alarms and boards ask for, a running platform tells. */
@Tag("timing")
@EndToEnd
@Order(10)
class BoardsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void everyMeterThatAnAlarmOrABoardAsksForIsThere(RunningPlatform platform) {
        refuseSomething(platform);
        var there = new TreeSet<String>(List.of("up"));
        targets(platform).forEach(target -> WebVisitor
                .exchange(HttpRequest.newBuilder(platform.gateway().resolve("http://127.0.0.1:" + target.port()
                        + "/actuator/prometheus")).build())
                .text().lines().filter(line -> !line.startsWith("#")).map(line -> line.split("[{ ]")[0])
                .forEach(there::add));
        var asked = Stream.concat(Monitoring.alarms().stream().map(Alarm::query),
                Monitoring.panels().stream().map(BoardPanel::query))
                .flatMap(query -> Monitoring.meters(query).stream());

        assertThat(asked.distinct().filter(meter -> !there.contains(meter))).isEmpty();
    }

    @Test
    void aRunningPrometheusAnswersEveryPanelOfEveryBoard(RunningPlatform platform, @TempDir Path directory)
            throws Exception {
        Assumptions.assumeTrue(PrometheusServer.program().isPresent(),
                "There is no Prometheus: ./test unpacks Debian's package in target/tools");
        refuseSomething(platform);
        var targets = targets(platform);
        try (var prometheus = PrometheusServer.start(directory, platform.port("melding#5"), targets)) {
            await().atMost(PATIENCE).until(() -> prometheus.query("up == 1").size() == targets.size());

            assertThat(Monitoring.panels()).hasSizeGreaterThan(30).allSatisfy(panel -> await()
                    .alias(panel.toString()).atMost(PATIENCE)
                    .until(() -> !prometheus.query(panel.query()).isEmpty()));
            assertThat(prometheus.query("ALERTS{alertname=\"AlarmsWork\"}")).isNotEmpty();
        }
    }

    /** So that it has been counted once. */
    private static void refuseSomething(RunningPlatform platform) {
        assertThat(WebVisitor.loggedInAs(platform.gateway(), "noa").get("/fractie-zuid/melding").status())
                .isEqualTo(404);
    }

    private static List<ScrapeTarget> targets(RunningPlatform platform) {
        return Stream.concat(
                Stream.of(new ScrapeTarget("gateway.yml", platform.port("gateway-beheer"), Map.of("part", "gateway")),
                        new ScrapeTarget("identity.yml", platform.port("identity-beheer"), Map.of("part", "identity"))),
                Stream.of(ServiceName.values()).map(service -> new ScrapeTarget("services.yml",
                        platform.port(service.code()),
                        Map.of("part", service.code(), "department", "lokaal"))))
                .toList();
    }
}
