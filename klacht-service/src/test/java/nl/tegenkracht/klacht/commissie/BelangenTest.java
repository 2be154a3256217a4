package nl.tegenkracht.klacht.commissie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.tegenkracht.klacht.proef.MetKlachtService;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

/** Wie in de klacht genoemd is ziet geen regel, geen aantal en geen bericht (besluit 14). */
class BelangenTest extends MetKlachtService {

    private static final String KIKI = TestPerson.BENOEMING_KIKI;

    @Test
    void eenGewoneKlachtKomtBijDeSecretarisEnNietBijDeVoorzitter() {
        var klacht = ingediendDoor(klager(), klaagschrift());

        zietHaar(KIKI, klacht);
        zietNiets(BENOEMING_VOORZITTER, klacht);
        zietNiets(BENOEMING_LID, klacht);
    }

    @Test
    void eenKlachtOverDeSecretarisKomtAlleenBijDeVoorzitter() {
        var klacht = ingediendOver(KIKI);

        zietHaar(BENOEMING_VOORZITTER, klacht);
        zietNiets(KIKI, klacht);
        zietNiets(BENOEMING_PLAATSVERVANGER, klacht);
    }

    @Test
    void eenKlachtOverDeVoorzitterKomtAlleenBijDePlaatsvervanger() {
        var klacht = ingediendOver(BENOEMING_VOORZITTER);

        zietHaar(BENOEMING_PLAATSVERVANGER, klacht);
        zietNiets(BENOEMING_VOORZITTER, klacht);
        zietNiets(KIKI, klacht);
    }

    @Test
    void deSecretarisDieZelfKlaagtBehandeltDeEigenKlachtNiet() {
        var kiki = TestPerson.medewerker("kiki", AMBTELIJK).withAmbt("klachtencommissie:" + KIKI);
        var klacht = ingediendDoor(kiki, klaagschrift());

        assertThat(lees(kiki, klacht).json().get("rol").stringValue()).isEqualTo("klager");
        assertThat(als(kiki).get("/werk").body()).doesNotContain(klacht);
        var voorzitter = commissie(BENOEMING_VOORZITTER).inDomain(AMBTELIJK);
        assertThat(lees(voorzitter, klacht).json().get("rol").stringValue()).isEqualTo("voorzitter");
    }

    @Test
    void hetFormulierNoemtDeCommissieMaarNietDeKlagerZelf() {
        var kiki = TestPerson.medewerker("kiki", AMBTELIJK).withAmbt("klachtencommissie:" + KIKI);

        assertThat(als(klager()).get("/nieuw").body()).contains("Kiki Berkenstam", "Karel Esdoornveld",
                "Kim Hazelaar");
        assertThat(als(kiki).get("/nieuw").body()).contains("Karel Esdoornveld").doesNotContain("Kiki Berkenstam");
    }

    private String ingediendOver(String benoeming) {
        var schrift = klaagschrift();
        schrift.put("betrokken", List.of(benoeming));
        return ingediendDoor(klager(), schrift);
    }

    private void zietHaar(String benoeming, String klacht) {
        var wie = commissie(benoeming);
        assertThat(lees(wie, klacht).status()).isEqualTo(200);
        assertThat(als(wie).get("/werk").body()).contains("/klachten/" + klacht);
        assertThat(als(wie).get("/v1/werkvoorraad").body()).contains(klacht);
    }

    private void zietNiets(String benoeming, String klacht) {
        var wie = commissie(benoeming);
        assertThat(lees(wie, klacht).status()).isEqualTo(404);
        assertThat(als(wie).get("/klachten/" + klacht).status()).isEqualTo(404);
        assertThat(als(wie).get("/werk").body()).doesNotContain(klacht);
        assertThat(als(wie).get("/v1/klachten").body()).doesNotContain(klacht);
        assertThat(als(wie).get("/v1/werkvoorraad").body()).doesNotContain(klacht);
    }
}
