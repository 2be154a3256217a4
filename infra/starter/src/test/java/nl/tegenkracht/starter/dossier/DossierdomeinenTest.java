package nl.tegenkracht.starter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.starter.proef.MetProefdienst;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Waar geen dossiers zijn, bestaat een dienst met dossiers niet. */
class DossierdomeinenTest extends MetProefdienst {

    private static final TestPerson LEZER = TestPerson.medewerker("lezer", "gemeenschappelijk")
            .withHoedanigheid(Hoedanigheid.LEZER);

    @Test
    void inHetGemeenschappelijkeDomeinBestaatGeenAdresVanDeDienst() {
        var lezen = als(LEZER).get("/v1/zaken/" + Id.random());
        var maken = als(LEZER).post("/v1/zaken", "{\"id\":\"" + Id.random() + "\",\"verhaal\":\"x\"}");

        assertThat(lezen.status()).isEqualTo(404);
        assertThat(maken.status()).isEqualTo(404);
        assertThat(maken.body()).isEqualTo(lezen.body()).isEqualTo(als(LEZER).get("/v1/bestaat-niet").body());
    }

    @Test
    void deWerkvoorraadVanDeStarterIsErWelEnIsLeeg() {
        var werk = als(LEZER).get("/v1/werkvoorraad");

        assertThat(werk.status()).isEqualTo(200);
        assertThat(werk.json().get("regels")).isEmpty();
    }

    @Test
    void eenDienstZonderDossiersHoudtZijnAdressen() {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(Dossierdomeinen.class))
                .run(dienst -> assertThat(dienst).hasNotFailed().doesNotHaveBean(Dossierdomeinen.class));
    }
}
