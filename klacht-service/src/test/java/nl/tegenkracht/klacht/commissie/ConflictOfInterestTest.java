package nl.tegenkracht.klacht.commissie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

/** Whoever is named in the klacht sees no item, no number and no bericht (D-14). */
class ConflictOfInterestTest extends KlachtServiceTestBase {

    private static final String KIKI = TestPerson.BENOEMING_KIKI;

    @Test
    void anOrdinaryKlachtReachesTheSecretarisAndNotTheVoorzitter() {
        var klacht = dienInAs(klager(), klaagschrift());

        sees(KIKI, klacht);
        seesNothing(BENOEMING_VOORZITTER, klacht);
        seesNothing(BENOEMING_LID, klacht);
    }

    @Test
    void aKlachtAboutTheSecretarisReachesOnlyTheVoorzitter() {
        var klacht = dienInAbout(KIKI);

        sees(BENOEMING_VOORZITTER, klacht);
        seesNothing(KIKI, klacht);
        seesNothing(BENOEMING_PLAATSVERVANGER, klacht);
    }

    @Test
    void aKlachtAboutTheVoorzitterReachesOnlyThePlaatsvervanger() {
        var klacht = dienInAbout(BENOEMING_VOORZITTER);

        sees(BENOEMING_PLAATSVERVANGER, klacht);
        seesNothing(BENOEMING_VOORZITTER, klacht);
        seesNothing(KIKI, klacht);
    }

    @Test
    void aSecretarisWhoIsTheKlagerDoesNotHandleTheirOwnKlacht() {
        var kiki = TestPerson.medewerker("kiki", AMBTELIJK).withAmbt("klachtencommissie:" + KIKI);
        var klacht = dienInAs(kiki, klaagschrift());

        assertThat(read(kiki, klacht).json().get("rol").stringValue()).isEqualTo("klager");
        assertThat(as(kiki).get("/werk").body()).doesNotContain(klacht);
        var voorzitter = commissie(BENOEMING_VOORZITTER).inDomain(AMBTELIJK);
        assertThat(read(voorzitter, klacht).json().get("rol").stringValue()).isEqualTo("voorzitter");
    }

    @Test
    void theFormNamesTheCommissieButNotTheKlager() {
        var kiki = TestPerson.medewerker("kiki", AMBTELIJK).withAmbt("klachtencommissie:" + KIKI);

        assertThat(as(klager()).get("/nieuw?vraag=betrokken").body()).contains("Kiki Berkenstam", "Karel Esdoornveld",
                "Kim Hazelaar");
        assertThat(as(kiki).get("/nieuw?vraag=betrokken").body()).contains("Karel Esdoornveld")
                .doesNotContain("Kiki Berkenstam");
    }

    private String dienInAbout(String benoeming) {
        var klaagschrift = klaagschrift();
        klaagschrift.put("betrokken", List.of(benoeming));
        return dienInAs(klager(), klaagschrift);
    }

    private void sees(String benoeming, String klacht) {
        var person = commissie(benoeming);
        assertThat(read(person, klacht).status()).isEqualTo(200);
        assertThat(as(person).get("/werk").body()).contains("/klachten/" + klacht);
        assertThat(as(person).get("/v1/klachten").body()).contains(klacht);
    }

    private void seesNothing(String benoeming, String klacht) {
        var person = commissie(benoeming);
        assertThat(read(person, klacht).status()).isEqualTo(404);
        assertThat(as(person).get("/klachten/" + klacht).status()).isEqualTo(404);
        assertThat(as(person).get("/werk").body()).doesNotContain(klacht);
        assertThat(as(person).get("/v1/klachten").body()).doesNotContain(klacht);
        assertThat(as(person).get("/v1/werkvoorraad").body()).doesNotContain(klacht);
    }
}
