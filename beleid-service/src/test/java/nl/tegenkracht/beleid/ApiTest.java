package nl.tegenkracht.beleid;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.beleid.proef.MetBeleidService;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.testkit.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** De API van beleid: dezelfde gegevens voor een eigen portaal. */
class ApiTest extends MetBeleidService {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regelsets", "/v1/regelsets/KR-2021", "/v1/documenten",
            "/v1/documenten/klachtenregeling-2021"})
    void wieDeInhoudAlHeeftKrijgtHaarNietNogEens(String pad) {
        var eerste = medewerkerVan(NOORD).get(pad);
        var tweede = medewerkerVan(NOORD).get(pad, "If-None-Match", eerste.header("ETag"));

        assertThat(eerste.status()).isEqualTo(200);
        assertThat(eerste.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(eerste.header("Cache-Control")).contains("private", "no-cache");
        assertThat(tweede.status()).isEqualTo(304);
        assertThat(tweede.body()).isEmpty();
        assertThat(medewerkerVan(NOORD).get(pad, "If-None-Match", "\"anders\"").status()).isEqualTo(200);
    }

    @Test
    void deRegelsetGeldtEnIsMetHaarTermijnenOpTeVragen() {
        var lijst = lezer().get("/v1/regelsets").json();
        var regelset = lezer().get("/v1/regelsets/KR-2021").json();

        assertThat(lijst.at("/regelsets/0/geldtNu").booleanValue()).isTrue();
        assertThat(lijst.at("/totaal").intValue()).isEqualTo(1);
        assertThat(regelset.at("/termijnen").findValuesAsString("code")).containsExactly("indienen", "aanvulling",
                "ontvankelijkheid", "advies", "beslissing", "verdaging");
        assertThat(regelset.at("/gronden").findValuesAsString("code")).containsExactly("a", "b", "c", "d", "e", "f",
                "g");
        assertThat(regelset.at("/tot").isNull()).isTrue();
    }

    @Test
    void hetDocumentDraagtDeAnkersVanZijnArtikelen() {
        var document = lezer().get("/v1/documenten/klachtenregeling-2021").json();

        assertThat(document.at("/hoofdstukken/2/artikelen/3/anker").stringValue()).isEqualTo("artikel-9");
        assertThat(document.at("/versies/0/auteur").stringValue()).isEqualTo("Stafdienst HR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regelsets/KR-1999", "/v1/documenten/onbekend",
            "/v1/documenten/klachtenregeling-2021x"})
    void watErNietIsGeeftHetzelfdeAlsElkAdresDatErNietIs(String pad) {
        var antwoord = medewerkerVan(NOORD).get(pad);

        assertThat(antwoord.status()).isEqualTo(404);
        assertThat(antwoord.body()).isEqualTo(medewerkerVan(NOORD).get("/v1/bestaat-niet").body());
    }

    @Test
    void eenTokenVoorEenAnderDomeinOpentHierNiets() {
        var zuid = medewerkerVan(ZUID);
        var verkeerd = new TestClient(zuid.port(), ServiceName.BELEID, NOORD, zuid.token());

        assertThat(verkeerd.get("/v1/documenten").status()).isNotEqualTo(200);
        assertThat(verkeerd.get(DOCUMENT).body()).doesNotContain("Klachtenregeling");
    }

    @Test
    void deWerkvoorraadIsLeeg() {
        assertThat(medewerkerVan(NOORD).get("/v1/werkvoorraad").json().at("/regels").isEmpty()).isTrue();
    }

    @Test
    void deBeschrijvingNoemtElkAdresInGewoonNederlands() {
        var api = lezer().apiDescription();

        assertThat(api.at("/paths").propertyNames()).contains("/{domein}/beleid/v1/regelsets",
                "/{domein}/beleid/v1/regelsets/{code}", "/{domein}/beleid/v1/documenten",
                "/{domein}/beleid/v1/documenten/{code}", "/{domein}/beleid/v1/werkvoorraad");
        assertThat(api.at("/paths/~1{domein}~1beleid~1v1~1documenten~1{code}/get/summary").stringValue())
                .isEqualTo("Eén document");
        assertThat(api.at("/paths/~1{domein}~1beleid~1v1~1documenten/get/responses").propertyNames())
                .containsExactly("200", "304");
    }
}
