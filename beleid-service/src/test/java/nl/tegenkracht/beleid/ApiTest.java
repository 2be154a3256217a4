package nl.tegenkracht.beleid;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.beleid.fixture.BeleidServiceTestBase;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API of beleid: the same data for an organization with a portal of its own. */
class ApiTest extends BeleidServiceTestBase {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regelsets", "/v1/regelsets/KR-2021", "/v1/documenten",
            "/v1/documenten/klachtenregeling-2021"})
    void whoAlreadyHasTheContentDoesNotGetItAgain(String path) {
        var first = medewerkerOf(NOORD).get(path);
        var second = medewerkerOf(NOORD).get(path, "If-None-Match", first.header("ETag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(medewerkerOf(NOORD).get(path, "If-None-Match", "\"anders\"").status()).isEqualTo(200);
    }

    @Test
    void theRegelsetAppliesAndCanBeRequestedWithItsTermijnen() {
        var list = lezer().get("/v1/regelsets").json();
        var regelset = lezer().get("/v1/regelsets/KR-2021").json();

        assertThat(list.at("/regelsets/0/geldtNu").booleanValue()).isTrue();
        assertThat(list.at("/totaal").intValue()).isEqualTo(1);
        assertThat(regelset.at("/termijnen").findValuesAsString("code")).containsExactly("indienen", "aanvulling",
                "ontvankelijkheid", "advies", "beslissing", "bericht", "verdaging", "jaarrapport", "vernietiging",
                "overdracht", "benoeming-vertrouwenspersoon", "benoeming-commissie");
        assertThat(regelset.at("/gronden").findValuesAsString("code")).containsExactly("a", "b", "c", "d", "e", "f",
                "g");
        assertThat(regelset.at("/tot").isNull()).isTrue();
        assertThat(regelset.at("/vastgesteldOp").isNull()).as("no source gives the day").isTrue();
        assertThat(regelset.at("/vaststelling/orgaan").stringValue()).isEqualTo("Presidium");
        assertThat(regelset.at("/vaststelling/wanneer").stringValue()).isEqualTo("2021-01");
    }

    @Test
    void theDocumentCarriesTheAnchorsOfItsArtikelen() {
        var document = lezer().get("/v1/documenten/klachtenregeling-2021").json();

        assertThat(document.at("/hoofdstukken/2/artikelen/3/anker").stringValue()).isEqualTo("artikel-9");
        assertThat(document.at("/versies/0/auteur").stringValue()).isEqualTo("Stafdienst HR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regelsets/KR-1999", "/v1/documenten/onbekend",
            "/v1/documenten/klachtenregeling-2021x"})
    void whatDoesNotExistGivesTheSameAsEveryAddressThatDoesNotExist(String path) {
        var response = medewerkerOf(NOORD).get(path);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).isEqualTo(medewerkerOf(NOORD).get("/v1/bestaat-niet").body());
    }

    @Test
    void aTokenForAnotherDomainOpensNothingHere() {
        var zuid = medewerkerOf(ZUID);
        var wrong = new TestClient(zuid.port(), ServiceName.BELEID, NOORD, zuid.token());

        assertThat(wrong.get("/v1/documenten").status()).isNotEqualTo(200);
        assertThat(wrong.get(DOCUMENT).body()).doesNotContain("Klachtenregeling");
    }

    /** Nobody has a dossier here. */
    @Test
    void thereIsNoWorkList() {
        assertThat(medewerkerOf(NOORD).get("/v1/werkvoorraad").status()).isEqualTo(404);
    }
}
