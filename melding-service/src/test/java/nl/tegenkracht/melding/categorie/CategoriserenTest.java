package nl.tegenkracht.melding.categorie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

/** What a melding is about, registered and corrected by the vertrouwenspersoon at any time. */
class CategoriserenTest extends MeldingServiceTestBase {

    @Test
    void anOwnKindIsReadByBoth() {
        var melder = melder();
        var melding = meldAs(melder);

        assertThat(register(VERA, melding, List.of("roddelen", "verbale-agressie")).status()).isEqualTo(200);

        assertThat(as(melder).get("/meldingen/" + melding).body()).contains("Roddelen of leugens verspreiden")
                .doesNotContain("/categorieen");
        assertThat(as(VERA).get("/v1/meldingen/" + melding + "/categorieen").json().toString()).contains("roddelen");
    }

    @Test
    void itIsCorrectedAfterClosingTooAndOutOfScopeStandsAlone() {
        var melding = meldAs(melder());
        as(VERA).post("/v1/meldingen/" + melding + "/afsluiting", json(Map.of("brief", "Dank u", "categorieen",
                List.of("pesten"), "resultaat", "gewenst", "gecontroleerd", "ja")), etag(melding));

        assertThat(register(VERA, melding, List.of("buiten-reikwijdte", "pesten")).status()).isEqualTo(400);
        assertThat(register(VERA, melding, List.of()).status()).isEqualTo(400);
        assertThat(register(VERA, melding, List.of("buiten-reikwijdte")).status()).isEqualTo(200);

        assertThat(as(VERA).get("/meldingen/" + melding + "/categorieen").body())
                .containsPattern("value=\"buiten-reikwijdte\"[^>]*checked");
        assertThat(as(VERA).get("/v1/meldingen/" + melding).json().get("staat").stringValue()).isEqualTo("afgesloten");
    }

    @Test
    void onlyWhoHasTheMeldingRegistersAndAMelderCanNotChooseAnOwnKind() {
        var melder = melder();
        var melding = meldAs(melder);

        for (var other : new TestPerson[]{melder, VINCENT}) {
            assertThat(register(other, melding, List.of("pesten")).status()).isEqualTo(404);
            assertThat(as(other).get("/meldingen/" + melding + "/categorieen").status()).isEqualTo(404);
        }
        var own = melding();
        own.put("categorie", "machtsmisbruik");
        assertThat(as(melder).post("/v1/meldingen", json(own)).status()).isEqualTo(400);
        own.put("categorie", "");
        own.put("categorieen", List.of("buiten-reikwijdte"));
        own.put("id", Id.random());
        assertThat(as(melder).post("/v1/meldingen", json(own)).status()).isEqualTo(400);
    }

    @Test
    void anOldPageDoesNotOverwriteAndTheSameOnceMoreChangesNothing() {
        var melder = melder();
        var melding = meldAs(melder);
        register(VERA, melding, List.of("roddelen"));
        var before = etag(melding);

        assertThat(as(VERA).put("/v1/meldingen/" + melding + "/categorieen",
                json(Map.of("categorieen", List.of("roddelen"))), "\"1\"").status()).isEqualTo(200);
        assertThat(as(VERA).put("/v1/meldingen/" + melding + "/categorieen",
                json(Map.of("categorieen", List.of("stalken"))), "\"1\"").status()).isEqualTo(412);
        assertThat(etag(melding)).isEqualTo(before);
    }

    private TestResponse register(TestPerson person, String melding, List<String> categorieen) {
        return as(person).put("/v1/meldingen/" + melding + "/categorieen", json(Map.of("categorieen", categorieen)),
                etag(melding));
    }

}
