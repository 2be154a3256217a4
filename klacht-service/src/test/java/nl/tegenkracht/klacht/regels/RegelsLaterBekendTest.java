package nl.tegenkracht.klacht.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.klacht.proef.Gebeurtenisbron;
import nl.tegenkracht.klacht.proef.MetKlachtService;
import nl.tegenkracht.klacht.proef.Regels;
import nl.tegenkracht.testkit.TestPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Onbekende regels zijn een staat, geen fout; later bekende veranderen niets vanzelf (besluit 13). */
class RegelsLaterBekendTest extends MetKlachtService {

    private static final LocalDate NA_DE_REGELSET = LocalDate.of(2028, 6, 1);

    @Test
    void zonderBekendeRegelsWordtDeKlachtOntvangenEnLaterNagekeken() {
        hetIs(NA_DE_REGELSET);
        var klager = TestPerson.medewerker("ambtelijk-" + Id.random(), AMBTELIJK);
        assertThat(als(klager).get("/nieuw").body()).contains("De regels van vandaag zijn hier nog niet bekend")
                .doesNotContain("name=\"categorieen\"");
        var schrift = klaagschrift();
        schrift.remove("categorieen");
        schrift.put("laatsteVoorval", "2028-05-01");

        var klacht = ingediendDoor(klager, schrift);

        assertThat(lees(klager, klacht).json().get("staat").stringValue()).isEqualTo("regelset-nog-niet-bekend");
        assertThat(bevindingen(klager, klacht)).containsExactly("regelset-onbekend");
        assertThat(als(klager).get("/klachten/" + klacht).body()).contains("Nog niet bekend",
                "Er loopt nu geen termijn");

        Gebeurtenisbron.beleid().maakBekend(Regels.met("KR-2028", Regels.TOT, null, true));

        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> lees(klager, klacht).json().get("staat").stringValue().equals("ingediend"));
        assertThat(lees(klager, klacht).json().get("regelset").stringValue()).isEqualTo("KR-2028");
        assertThat(bevindingen(klager, klacht)).containsExactly("eis-a");
    }

    @Test
    void eenVerklaringMetEenEerdereDatumZietAlleenDeCommissie() {
        var klager = TestPerson.medewerker("zuid-" + Id.random(), ZUID);
        hetIs(LocalDate.of(2027, 3, 1));
        var schrift = klaagschrift();
        schrift.put("laatsteVoorval", "2027-02-01");
        var klacht = ingediendDoor(klager, schrift);
        var secretaris = TestPerson.secretaris(ZUID);

        Gebeurtenisbron.beleid().maakBekend(
                new Toepasselijkverklaring(new DataDomain(ZUID), "KR-2021", LocalDate.of(2027, 1, 1), null));

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> bevindingen(secretaris, klacht).contains("dekking-later-bekend"));
        assertThat(bevindingen(secretaris, klacht)).containsExactly("werkgever-niet-gedekt", "dekking-later-bekend");
        assertThat(bevindingen(klager, klacht)).containsExactly("werkgever-niet-gedekt");
    }
}
