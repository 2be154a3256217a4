package nl.tegenkracht.klacht.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.klacht.fixture.BeleidEventSource;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.testkit.AuditLines;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Unknown regels are a state, not an error; those known later change nothing by themselves (D-13). */
@Tag("timing")
class RegelsKnownLaterTest extends KlachtServiceTestBase {

    private static final LocalDate AFTER_THE_REGELSET = LocalDate.of(2028, 6, 1);

    @Test
    void withoutKnownRegelsTheKlachtIsReceivedAndCheckedLater() {
        itIs(AFTER_THE_REGELSET);
        var klager = TestPerson.medewerker("ambtelijk-" + Id.random(), AMBTELIJK);
        assertThat(as(klager).get("/nieuw").body()).contains("De regels van vandaag zijn hier nog niet bekend")
                .doesNotContain("name=\"categorieen\"");
        var klaagschrift = klaagschrift();
        klaagschrift.remove("categorieen");
        klaagschrift.put("laatsteVoorval", "2028-05-01");
        klaagschrift.put("dagtekening", "2028-05-31");

        var klacht = dienInAs(klager, klaagschrift);

        assertThat(read(klager, klacht).json().get("staat").stringValue()).isEqualTo("regelset-nog-niet-bekend");
        assertThat(bevindingen(klager, klacht)).containsExactly("regelset-onbekend");
        assertThat(as(klager).get("/klachten/" + klacht).body()).contains("Nog niet bekend",
                "Er loopt nu geen termijn");

        BeleidEventSource.beleid().publish(RegelsFixture.with("KR-2028", RegelsFixture.UNTIL, null, true));

        Awaitility.await("nobody looks meanwhile").atMost(Duration.ofMinutes(2)).until(() -> acts(klacht),
                acts -> acts.contains("klacht.regels-vastgelegd by systeem"));
        assertThat(read(klager, klacht).json().get("staat").stringValue()).isEqualTo("ingediend");
        assertThat(read(klager, klacht).json().get("regelset").stringValue()).isEqualTo("KR-2028");
        assertThat(bevindingen(klager, klacht)).containsExactly("eis-a");
    }

    /** Who reads changes nothing: not the klacht, and not who is said to have changed it. */
    private static List<String> acts(String klacht) {
        return AuditLines
                .in(TestPlatform.instance().directory().resolve("audit"), ServiceName.KLACHT, new DataDomain(AMBTELIJK))
                .about(klacht).stream().map(line -> line.act() + " by " + line.actor()).toList();
    }

    @Test
    void onlyTheCommissieSeesAVerklaringWithAnEarlierDate() {
        var klager = TestPerson.medewerker("zuid-" + Id.random(), ZUID);
        itIs(LocalDate.of(2027, 3, 1));
        var klaagschrift = klaagschrift();
        klaagschrift.put("laatsteVoorval", "2027-02-01");
        klaagschrift.put("dagtekening", "2027-02-28");
        var klacht = dienInAs(klager, klaagschrift);
        var secretaris = TestPerson.secretaris(ZUID);

        BeleidEventSource.beleid().publish(
                new Toepasselijkverklaring(new DataDomain(ZUID), "KR-2021", LocalDate.of(2027, 1, 1), null));

        Awaitility.await().atMost(Duration.ofMinutes(2)).until(
                () -> bevindingen(secretaris, klacht).contains("dekking-later-bekend"));
        assertThat(bevindingen(secretaris, klacht)).containsExactly("werkgever-niet-gedekt", "dekking-later-bekend");
        assertThat(bevindingen(klager, klacht)).containsExactly("werkgever-niet-gedekt");
    }
}
