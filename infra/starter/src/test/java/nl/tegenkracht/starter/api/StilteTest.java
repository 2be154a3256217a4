package nl.tegenkracht.starter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.proef.MetProefdienst;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Meters en beschrijving zeggen niets over mensen, domeinen of dossiers. */
class StilteTest extends MetProefdienst {

    private static final Set<String> TOEGESTAAN = Set.of("method", "status", "outcome", "exception", "area", "id",
            "state", "level", "cause", "action", "gc", "runtime", "vendor", "version");

    @Test
    void metersDragenAlleenToegestaneLabels() {
        var id = Id.random();
        var noa = als(TestPerson.medewerker("noa", "fractie-noord"));
        noa.get("/v1/zaken/" + id);

        var meters = noa.getPublic("/actuator/prometheus").body();

        assertThat(labels(meters)).isNotEmpty().isSubsetOf(TOEGESTAAN);
        assertThat(meters).contains("http_server_requests").doesNotContain(id).doesNotContain("fractie")
                .doesNotContain("tegenkracht.").doesNotContain("zaken");
    }

    @Test
    void eenGeweigerdVerzoekGeeftEenVoorvalZonderInhoud() {
        var regels = new ListAppender<ILoggingEvent>();
        regels.start();
        var log = (Logger) LoggerFactory.getLogger("beveiliging");
        log.addAppender(regels);
        var noa = als(TestPerson.medewerker("noa", "fractie-noord"));

        assertThat(metToken("fractie-noord", "rommel").get("/v1/zaken/" + Id.random()).status()).isEqualTo(401);
        assertThat(noa.get("/v1/zaken/" + Id.random()).status()).isEqualTo(404);
        assertThat(noa.get("/v1/werkvoorraad").status()).isEqualTo(200);

        await().until(() -> regels.list.size() >= 2);
        log.detachAppender(regels);
        assertThat(regels.list).extracting(ILoggingEvent::getFormattedMessage).satisfiesExactly(
                eerste -> assertThat(eerste).matches("voorval=token-geweigerd verzoek=[0-9a-f]{32}"),
                tweede -> assertThat(tweede).matches("voorval=niet-gevonden verzoek=[0-9a-f]{32}"));
    }

    @Test
    void deBeschrijvingIsOpenbaarEnNoemtGeenDomein() {
        var antwoord = metToken("fractie-noord", null).getPublic("/api/melding/v1/openapi.json");

        assertThat(antwoord.status()).isEqualTo(200);
        var paden = antwoord.json().path("paths");
        assertThat(paden.propertyNames()).contains("/{domein}/melding/v1/werkvoorraad",
                "/{domein}/melding/v1/zaken/{id}");
        assertThat(antwoord.body()).doesNotContain("fractie-noord").doesNotContain("127.0.0.1");
    }

    private static Set<String> labels(String meters) {
        var labels = new TreeSet<String>();
        var gevonden = Pattern.compile("[{,]([a-zA-Z_]+)=\"").matcher(meters);
        while (gevonden.find()) {
            labels.add(gevonden.group(1));
        }
        return labels;
    }
}
