package nl.tegenkracht.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Meters and description say nothing about people, domains or dossiers. */
@Tag("timing")
class SilenceTest extends SampleServiceTestBase {

    private static final Set<String> ALLOWED = Set.of("method", "status", "outcome", "exception", "area", "id",
            "state", "level", "cause", "action", "gc", "runtime", "vendor", "version", "job");

    @Test
    void metersOnlyCarryAllowedLabels() {
        var id = Id.random();
        var noa = as(TestPerson.medewerker("noa", "fractie-noord"));
        noa.get("/v1/zaken/" + id);

        var meters = noa.getPublic("/actuator/prometheus").body();

        assertThat(labels(meters)).isNotEmpty().isSubsetOf(ALLOWED);
        assertThat(meters).contains("http_server_requests").doesNotContain(id).doesNotContain("fractie")
                .doesNotContain("tegenkracht.").doesNotContain("zaken");
    }

    @Test
    void aRefusedRequestGivesASecurityEventWithoutContent() {
        var logLines = new ListAppender<ILoggingEvent>();
        logLines.start();
        var log = (Logger) LoggerFactory.getLogger("security");
        log.addAppender(logLines);
        var noa = as(TestPerson.medewerker("noa", "fractie-noord"));

        assertThat(withToken("fractie-noord", "garbage").get("/v1/zaken/" + Id.random()).status()).isEqualTo(401);
        assertThat(noa.get("/v1/zaken/" + Id.random()).status()).isEqualTo(404);
        assertThat(noa.get("/v1/werkvoorraad").status()).isEqualTo(200);

        await().until(() -> logLines.list.size() >= 2);
        log.detachAppender(logLines);
        assertThat(logLines.list).extracting(ILoggingEvent::getFormattedMessage).satisfiesExactly(
                first -> assertThat(first).matches("TK-110 event=token-refused request=[0-9a-f]{32}"),
                second -> assertThat(second).matches("TK-110 event=resource-refused request=[0-9a-f]{32}"));
    }

    @Test
    void theApiDescriptionIsPublicAndNamesNoDomain() {
        var response = withToken("fractie-noord", null).getPublic("/api/melding/v1/openapi.json");

        assertThat(response.status()).isEqualTo(200);
        var paths = response.json().path("paths");
        assertThat(paths.propertyNames()).contains("/werkvoorraad", "/zaken/{id}");
        assertThat(response.json().at("/servers/0/url").stringValue()).endsWith("/{domein}/melding/v1");
        assertThat(response.json().at("/components/schemas").propertyNames()).contains("Antwoord", "Regel");
        assertThat(response.json().at("/components/schemas/Regel/properties").propertyNames())
                .containsExactlyInAnyOrder("dossier", "soort", "als", "staat", "sinds", "actie", "adres", "aantal",
                        "aantalActie", "met", "over",
                        "uiterlijk", "dagen", "ongelezen", "ontvangen");
        assertThat(response.body()).doesNotContain("fractie-noord", "ambtelijk", "127.0.0.1");
    }

    private static Set<String> labels(String meters) {
        var labels = new TreeSet<String>();
        var matcher = Pattern.compile("[{,]([a-zA-Z_]+)=\"").matcher(meters);
        while (matcher.find()) {
            labels.add(matcher.group(1));
        }
        return labels;
    }
}
