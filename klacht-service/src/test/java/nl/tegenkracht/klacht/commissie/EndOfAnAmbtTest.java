package nl.tegenkracht.klacht.commissie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.fixture.ChangedBenoemingen;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Case 6: the benoeming of the secretaris ends while a klacht is with her. */
@Tag("timing")
class EndOfAnAmbtTest extends KlachtServiceTestBase {

    private static final String KIKI = TestPerson.BENOEMING_KIKI;
    private static final String KAAT = Id.derivedFrom("benoeming of Kaat");
    private static final List<String> EVERYONE = List.of(KIKI, BENOEMING_VOORZITTER, BENOEMING_PLAATSVERVANGER,
            BENOEMING_LID, BENOEMING_KEES, BENOEMING_KAAT,
            BENOEMING_KARS);

    @Autowired
    private MeterRegistry meters;

    @Test
    void theSuccessorHasTheKlachtAndTheEarlierSecretarisNothingMore() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        ChangedBenoemingen.during(List.of(KIKI), List.of(secretaris()), () -> {
            eventually().until(() -> read(commissie(KAAT), klacht).status() == 200);

            assertThat(read(commissie(KIKI), klacht).status()).isEqualTo(404);
            assertThat(as(commissie(KAAT)).get("/werk").body()).contains("/klachten/" + klacht);
            assertThat(as(commissie(KAAT)).get("/v1/werkvoorraad").body()).contains(klacht);
            assertThat(read(klager, klacht).json().get("behandelaar").get("naam").stringValue())
                    .isEqualTo("Kaat Populier");
            assertThat(as(klager).get("/klachten/" + klacht).body()).contains("Kaat Populier",
                    "omdat de benoeming is geëindigd", "De secretaris had de klacht eerder en kon dit lezen tot")
                    .doesNotContain("Kiki Berkenstam");
        });
        eventually().until(() -> read(commissie(KIKI), klacht).status() == 200);
        assertThat(read(commissie(KAAT), klacht).status()).isEqualTo(404);
    }

    @Test
    void ifNobodyIsBenoemdThereIsAnAlarmAndThePageSaysSoUntilThereIsSomebody() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        ChangedBenoemingen.during(EVERYONE, List.of(), () -> {
            var unreceived = dienInAs(klager, klaagschrift());
            eventually().until(() -> unattended() >= 2);

            for (var one : List.of(klacht, unreceived)) {
                assertThat(as(klager).get("/klachten/" + one).body())
                        .contains("Op dit moment niemand", "Uw klacht ligt nu bij niemand", "Een termijn die al loopt")
                        .doesNotContain("kan uw klacht nu lezen", "zonder er zelf bij betrokken");
                assertThat(read(klager, one).json().get("behandelaar").isNull()).isTrue();
            }
            var before = unattended();
            ChangedBenoemingen.during(EVERYONE, List.of(secretaris()), () -> {
                eventually().until(() -> read(commissie(KAAT), klacht).status() == 200
                        && read(commissie(KAAT), unreceived).status() == 200);
                eventually().until(() -> unattended() <= before - 2);
            });
        });
    }

    @Test
    void whoIsNamedInAnAanvullingLosesTheKlachtInTheSameAct() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        as(klager).post("/v1/klachten/" + klacht + "/aanvullingen",
                json(Map.of("id", Id.random(), "gedrag", "Ook dit", "betrokken", List.of(KIKI))));

        assertThat(read(commissie(KIKI), klacht).status()).isEqualTo(404);
        assertThat(as(commissie(KIKI)).get("/v1/werkvoorraad").body()).doesNotContain(klacht);
        assertThat(read(commissie(BENOEMING_VOORZITTER), klacht).status()).isEqualTo(200);
        assertThat(as(klager).get("/klachten/" + klacht).body()).contains(
                "omdat de klacht ook gaat over iemand van de Klachtencommissie");
    }

    private double unattended() {
        return meters.get("tegenkracht.dossiers.unattended").gauge().value();
    }

    private static Benoeming secretaris() {
        return new Benoeming(KAAT, Ambt.KLACHTENCOMMISSIE, "secretaris", "Kaat Populier", "de ambtelijke organisatie",
                LocalDate.of(2025, 1, 1), null);
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(2));
    }
}
