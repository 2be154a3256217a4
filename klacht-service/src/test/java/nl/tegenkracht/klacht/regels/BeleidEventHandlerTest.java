package nl.tegenkracht.klacht.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.klacht.dossier.Dekking;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.fixture.BeleidEventSource;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.testkit.TestPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("timing")
class BeleidEventHandlerTest extends KlachtServiceTestBase {

    @Autowired
    private RegelsRepository regelsRepository;

    @Test
    void theRegelsetAppliesFromItsFirstDayAndNotBefore() {
        DomainContext.run(new DataDomain(AMBTELIJK), () -> {
            assertThat(regelsRepository.inForceOn(RegelsFixture.FROM.minusDays(1))).isEmpty();
            assertThat(regelsRepository.inForceOn(RegelsFixture.FROM)).map(Geldend::regelset)
                    .contains(RegelsFixture.kr2021());
            assertThat(regelsRepository.inForceOn(RegelsFixture.UNTIL.minusDays(1))).map(Geldend::dekking)
                    .contains(Dekking.DOOR_DE_REGELING);
        });
    }

    @Test
    void theVerklaringOfAFractieCountsOnlyForThatFractieAndOnlyInItsTime() {
        DomainContext.run(new DataDomain(NOORD), () -> {
            assertThat(regelsRepository.inForceOn(LocalDate.of(2023, 12, 31))).map(Geldend::dekking)
                    .contains(Dekking.GEEN_VERKLARING);
            assertThat(regelsRepository.inForceOn(LocalDate.of(2024, 1, 1))).map(Geldend::dekking)
                    .contains(Dekking.DOOR_VERKLARING);
        });
        DomainContext.run(new DataDomain(ZUID), () -> assertThat(regelsRepository.inForceOn(LocalDate.of(2024, 1, 1)))
                .map(Geldend::dekking).contains(Dekking.GEEN_VERKLARING));
    }

    @Test
    void aVerklaringAboutSomeoneElseIsNotKeptHere() {
        var aboutZuid = new Toepasselijkverklaring(new DataDomain(ZUID), "KR-2021", LocalDate.of(2021, 5, 1),
                LocalDate.of(2021, 6, 1));
        for (var elsewhere : List.of(NOORD, "gemeenschappelijk")) {
            BeleidEventSource.beleid().publish(elsewhere, EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT, aboutZuid);
        }
        var aboutNoord = new Toepasselijkverklaring(new DataDomain(NOORD), "KR-2021", LocalDate.of(2022, 5, 1),
                LocalDate.of(2022, 6, 1));
        BeleidEventSource.beleid().publish(aboutNoord);

        Awaitility.await().until(() -> dekking(NOORD, LocalDate.of(2022, 5, 15)) == Dekking.DOOR_VERKLARING);
        assertThat(dekking(NOORD, LocalDate.of(2021, 5, 15))).isEqualTo(Dekking.GEEN_VERKLARING);
        assertThat(dekking(ZUID, LocalDate.of(2021, 5, 15))).isEqualTo(Dekking.GEEN_VERKLARING);
    }

    /** It has to apply to the employer of the aangeklaagde too (art. 1, D-06), and only the commissie may know (D-18). */
    @Test
    void theKlachtencommissieAloneReadsAtWhichEmployersTheRegelingAppliedOnTheDayOfFiling() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());
        var secretaris = as(TestPerson.secretaris(NOORD));

        Awaitility.await().atMost(Duration.ofMinutes(2))
                .until(() -> secretaris.get("/klachten/" + klacht).body().contains("sinds 1 januari 2024"));
        assertThat(secretaris.get("/klachten/" + klacht).body()).contains(
                "Ambtelijke organisatie: de regeling geldt er zonder verklaring.",
                "Fractie Noord: de regeling geldt er door een verklaring, sinds 1 januari 2024.",
                "Fractie Zuid: er is geen verklaring bekend.", "Extern: dat hangt af van voor wie iemand werkt.");
        assertThat(secretaris.get("/v1/klachten/" + klacht).json().get("werkgevers").findValuesAsString("dekking"))
                .containsExactly("door-de-regeling", "door-verklaring", "geen-verklaring", "werkgever-onbekend");
        assertThat(as(klager).get("/klachten/" + klacht).body()).doesNotContain("Fractie Zuid:", "geen verklaring");
        assertThat(as(klager).get("/v1/klachten/" + klacht).json().get("werkgevers")).isEmpty();
    }

    @Test
    void aDomainForWhichNothingWasSentHasTheRegelset() {
        DomainContext.run(new DataDomain("extern"),
                () -> assertThat(regelsRepository.inForceOn(RegelsFixture.FROM)).map(Geldend::regelset)
                        .contains(RegelsFixture.kr2021()));
    }

    private Dekking dekking(String domain, LocalDate day) {
        return DomainContext.in(new DataDomain(domain),
                () -> regelsRepository.inForceOn(day).map(Geldend::dekking).orElse(null));
    }
}
