package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.tegenkracht.audit.ChainVerifier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every data folder of a tagged version starts with this one and loses nothing (record 0206). JUnit fails if there is
 * no folder at all. Each runs on a platform of its own, which has ended before the shared one starts.
 *
 * <p>Left out is what needs the technical clock of then: sessions and kept forms last half an hour, so they are over.
 */
@Tag("platform")
@Tag("timing")
@ParameterizedClass(name = "data of {0}")
@MethodSource("everyEarlierData")
@Order(0)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EarlierDataTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static EarlierPlatform running;

    @Parameter
    private EarlierData earlier;

    static List<EarlierData> everyEarlierData() {
        return EarlierData.all();
    }

    @BeforeParameterizedClassInvocation
    static void start(EarlierData earlier) {
        running = EarlierPlatform.start(earlier);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Test
    void everyMeldingOpensForItsMelderAndItsVertrouwenspersoonWithEveryMessageInOrder() {
        assertThat(earlier.inventory().meldingen()).isNotEmpty();
        for (var melding : earlier.inventory().meldingen()) {
            for (var account : List.of(melding.melder(), melding.vertrouwenspersoon())) {
                var document = read(account, melding.path());
                assertThat(texts(document, melding.teksten())).isEqualTo(melding.teksten());
                assertThat(document.path("categorie").asString()).isEqualTo(melding.categorie());
                var berichten = read(account, melding.path() + "/berichten").path("berichten");
                assertThat(berichten.valueStream().map(bericht -> bericht.path("tekst").asString()))
                        .as(melding.id()).isEqualTo(melding.berichten());
            }
        }
    }

    @Test
    void everyKlachtOpensForItsKlagerAndItsBehandelaarWithEveryAanvullingInOrder() {
        assertThat(earlier.inventory().klachten()).isNotEmpty();
        for (var klacht : earlier.inventory().klachten()) {
            for (var account : List.of(klacht.klager(), klacht.behandelaar())) {
                var document = read(account, klacht.path());
                assertThat(texts(document.path("klaagschrift"), klacht.teksten())).isEqualTo(klacht.teksten());
                var aanvullingen = document.path("aanvullingen");
                assertThat(aanvullingen.size()).as(klacht.id()).isEqualTo(klacht.aanvullingen().size());
                for (int i = 0; i < aanvullingen.size(); i++) {
                    var expected = klacht.aanvullingen().get(i);
                    assertThat(texts(aanvullingen.get(i), expected)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void noDossierOpensForAnybodyElseNotEvenForWhoHandedItOver() {
        earlier.inventory().meldingen().forEach(melding -> {
            assertThat(melding.vorige()).doesNotContain(melding.vertrouwenspersoon());
            assertClosedExceptFor(Set.of(melding.melder(), melding.vertrouwenspersoon()), melding.path());
        });
        earlier.inventory().klachten().forEach(
                klacht -> assertClosedExceptFor(Set.of(klacht.klager(), klacht.behandelaar()), klacht.path()));
        assertThat(earlier.inventory().meldingen()).anyMatch(melding -> !melding.vorige().isEmpty());
    }

    /** Last: the broker still waits for the readers that were killed with the folder while the others look. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whatLayInTheOutboxWasSentAndRecordedOnceAndCounted() {
        running.awaitEverythingCounted();
        assertThat(running.store().openOutbox()).isEmpty();
        assertThat(earlier.inventory().unsentAuditEntries()).isNotEmpty();
        assertThat(running.auditEntriesAdded()).isEqualTo(earlier.inventory().unsentAuditEntries());
        var events = new TreeMap<>(earlier.inventory().events());
        // The regelset says more of itself than it did then, and was announced three times more (0306, 0370, 0414); so was
        // the one verklaring of a fractie, for the Klachtencommissie (record 0399).
        events.merge("tegenkracht.gemeenschappelijk.beleid.v1", 4L, Long::sum);
        assertThat(DataTraces.endOffsets(running.platform())).containsAllEntriesOf(events);
        earlier.inventory().figures().forEach(
                (account, figures) -> assertThat(Figures.all(running.visitor(account))).isEqualTo(figures));
    }

    @Test
    void theParkedEventsAreStillParkedByteForByte() {
        assertThat(running.store().parkedEvents()).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(earlier.inventory().parked());
    }

    @Test
    void theAuditTrailsOfBothVersionsAreIntact() throws Exception {
        var audit = running.platform().data().resolve("audit");
        var report = new ChainVerifier(audit, audit.resolve("koppen"), running.platform().keys()).verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.runs()).as("more than one run of a trail").isGreaterThan(report.trails());
    }

    @Test
    void filesKeepTheirNamesAndNewOnesFollowThem() {
        assertThat(running.filesLost()).isEmpty();
        assertThat(running.fileNamesNow()).containsAll(running.fileNamesBefore());
        assertThat(running.fileNamesNow().stream().filter(name -> !running.fileNamesBefore().contains(name)))
                .allMatch(name -> name.matches("adresboek\\.json|sleutels/kluis/generatie_<key>\\.hmac\\.json"
                        + "|audit/(melding|klacht)/[a-z-]+/dossiers-verzegeld\\.merk"
                        + "|sleutels/mongo-[a-z_-]+\\.wachtwoord|store/gebruikers\\.json"
                        + "|sleutels/wissing\\.openbaar|wissing/wissing\\.sleutel"));
    }

    private JsonNode read(String account, String path) {
        var response = running.visitor(account).get(path);
        assertThat(response.status()).as("%s for %s", path, account).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static Map<String, String> texts(JsonNode document, Map<String, String> expected) {
        var texts = new HashMap<String, String>();
        expected.keySet().forEach(field -> texts.put(field, document.path(field).asString()));
        return texts;
    }

    private void assertClosedExceptFor(Set<String> accounts, String path) {
        var others = DemoPerson.accounts().stream().filter(account -> !accounts.contains(account)).toList();
        assertThat(others).isNotEmpty();
        Concurrently.aFew(others, account -> assertThat(running.visitor(account).get(path).status())
                .as("%s for %s", path, account).isEqualTo(404));
    }
}
