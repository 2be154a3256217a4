package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import nl.tegenkracht.audit.VerifyAudit;
import nl.tegenkracht.local.LocalPart;
import tools.jackson.databind.json.JsonMapper;

/** What must hold on any platform after whatever happened to it. */
final class Soundness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> SERVICES = List.of("melding", "klacht", "beleid", "rapportage");

    private final RunningPlatform platform;

    Soundness(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Everything that was to be sent has been sent, and nobody set an event aside or refused a dossier. */
    void assertNothingIsLeft() {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(unsent()).isEmpty());
        services().forEach(part -> await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(alarms(part)).as(part.name()).isEmpty()));
    }

    /** The figure is this and stays this. */
    static void assertCounted(WebVisitor member, long expected) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).ignoreExceptions()
                .untilAsserted(() -> assertThat(Figures.total(member)).isGreaterThanOrEqualTo(expected));
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(Figures.total(member)).isEqualTo(expected));
    }

    void assertTheAuditTrailsAreIntact() {
        var report = new ByteArrayOutputStream();
        int verdict = VerifyAudit.run(new PrintStream(report, true, StandardCharsets.UTF_8),
                platform.data().resolve("audit").toString(), platform.keys().toString());
        assertThat(verdict).as(report.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** How many meldingen somebody is shown, and each once. */
    static long shownOnce(WebVisitor melder, String domain) {
        var seen = new TreeSet<String>();
        long lines = 0;
        long all = -1;
        for (var from = ""; from != null;) {
            var answer = JsonMapper.builder().build().readTree(melder.get("/" + domain
                    + "/melding/v1/meldingen?aantal=100" + (from.isEmpty() ? "" : "&na=" + from)).body());
            for (var line : answer.path("meldingen")) {
                seen.add(line.path("id").asString());
                lines++;
            }
            all = answer.path("totaal").asLong();
            from = answer.path("volgende").asString(null);
        }
        assertThat(seen).as("each once").hasSize((int) lines);
        assertThat(all).as("what the list says itself").isEqualTo(lines);
        return lines;
    }

    private List<LocalPart> services() {
        return platform.localPlatform().parts().stream()
                .filter(part -> SERVICES.contains(part.name().split("\\.")[0]) && part.isAlive()).toList();
    }

    private TreeSet<String> unsent() {
        var unsent = new TreeSet<String>();
        StoreDatabases.of(platform).forEach(database -> {
            if (database.getCollection("uitgaand").countDocuments() > 0) {
                unsent.add(database.getName());
            }
        });
        return unsent;
    }

    /** The meters on which an operator is alarmed. */
    private static List<String> alarms(LocalPart part) {
        var metrics = WebVisitor
                .exchange(HttpRequest.newBuilder(part.address().resolve("/actuator/prometheus")).build());
        assertThat(metrics.status()).isEqualTo(200);
        return metrics.text().lines()
                .filter(line -> line.matches("tegenkracht_(events_parked|dossiers_(refused|setaside)).*"))
                .filter(line -> !line.endsWith(" 0.0")).toList();
    }
}
