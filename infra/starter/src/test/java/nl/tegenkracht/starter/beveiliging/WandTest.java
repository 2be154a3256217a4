package nl.tegenkracht.starter.beveiliging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.tegenkracht.contract.Dienst;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.starter.proef.MetProefdienst;
import nl.tegenkracht.testkit.Proefpersoon;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** De muur in de dienst: welk token opent welk adres, en wat leert wie er niet in mag. */
class WandTest extends MetProefdienst {

    private static final Proefpersoon NOA = Proefpersoon.medewerker("noa", "fractie-noord");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int poort;

    @Test
    void wieZelfMeldtLeestDeEigenZaak() throws Exception {
        var id = maak(NOA);

        var antwoord = get("/fractie-noord/melding/v1/zaken/" + id, NOA.token(Dienst.MELDING));

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(antwoord.body()).contains("mijn verhaal");
        assertThat(antwoord.headers().firstValue("API-Version")).contains("1.0.0");
    }

    @Test
    void eenAnderInHetzelfdeDomeinLeertNiets() throws Exception {
        var id = maak(NOA);
        var ander = Proefpersoon.medewerker("niels", "fractie-noord").token(Dienst.MELDING);

        var bestaand = get("/fractie-noord/melding/v1/zaken/" + id, ander);
        var verzonnen = get("/fractie-noord/melding/v1/zaken/" + Id.nieuw(), ander);

        assertThat(bestaand.statusCode()).isEqualTo(404);
        assertThat(bestaand.body()).isEqualTo(verzonnen.body());
        assertThat(bestaand.headers().map().keySet()).isEqualTo(verzonnen.headers().map().keySet());
    }

    @Test
    void eenTokenOpentAlleenZijnEigenDomeinDienstEnUitrol() throws Exception {
        var pad = "/fractie-noord/melding/v1/zaken/" + maak(NOA);

        assertThat(get(pad, NOA.inDomein("fractie-zuid").token(Dienst.MELDING)).statusCode()).isEqualTo(401);
        assertThat(get(pad, NOA.token(Dienst.KLACHT)).statusCode()).isEqualTo(401);
        assertThat(get(pad, NOA.voorDeployment("fracties").token(Dienst.MELDING)).statusCode()).isEqualTo(401);
        assertThat(get(pad, NOA.verlopen().token(Dienst.MELDING)).statusCode()).isEqualTo(401);
        assertThat(get(pad, NOA.vervalstToken(Dienst.MELDING)).statusCode()).isEqualTo(401);
        assertThat(get(pad, null).statusCode()).isEqualTo(401);
        assertThat(get("/fractie-zuid" + pad.substring(14), NOA.token(Dienst.MELDING)).statusCode()).isEqualTo(401);
    }

    @Test
    void elkeWeigeringVanEenTokenHeeftDezelfdeBytes() throws Exception {
        var pad = "/fractie-noord/melding/v1/zaken/" + Id.nieuw();

        var zonder = get(pad, null);
        var vervalst = get(pad, NOA.vervalstToken(Dienst.MELDING));
        var anderDomein = get(pad, NOA.inDomein("ambtelijk").token(Dienst.MELDING));

        assertThat(vervalst.body()).isEqualTo(zonder.body());
        assertThat(anderDomein.body()).isEqualTo(zonder.body());
        assertThat(anderDomein.headers().map().keySet()).isEqualTo(zonder.headers().map().keySet());
    }

    @Test
    void eenWeigeringZegtRedenEnArtikel() throws Exception {
        var id = maak(NOA);

        var antwoord = post("/fractie-noord/melding/v1/zaken/" + id + "/sluiting", "");

        assertThat(antwoord.statusCode()).isEqualTo(409);
        assertThat(antwoord.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(antwoord.body()).contains("Deze zaak kan nog niet dicht.").contains("KR-2021 art. 5 lid 1 sub i");
    }

    @Test
    void invoerDieNietKloptWordtGeweigerdZonderHaarTeHerhalen() throws Exception {
        var onbekendVeld = post("/fractie-noord/melding/v1/zaken",
                "{\"id\":\"" + Id.nieuw() + "\",\"verhaal\":\"x\",\"geheim-veld\":1}");
        var kapot = post("/fractie-noord/melding/v1/zaken", "{\"geheim\": ");
        var verkeerdKenmerk = post("/fractie-noord/melding/v1/zaken", "{\"id\":\"geheim\",\"verhaal\":\"x\"}");

        assertThat(onbekendVeld.statusCode()).isEqualTo(400);
        assertThat(kapot.statusCode()).isEqualTo(400);
        assertThat(verkeerdKenmerk.statusCode()).isEqualTo(400);
        assertThat(verkeerdKenmerk.body()).contains("\"veld\":\"id\"");
        assertThat(onbekendVeld.body() + kapot.body() + verkeerdKenmerk.body()).doesNotContain("geheim");
    }

    private String maak(Proefpersoon persoon) throws Exception {
        var id = Id.nieuw();
        var antwoord = post("/" + persoon.domein() + "/melding/v1/zaken",
                "{\"id\":\"" + id + "\",\"verhaal\":\"mijn verhaal\"}");
        assertThat(antwoord.statusCode()).isEqualTo(201);
        return id;
    }

    private HttpResponse<String> post(String pad, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(adres(pad)).header("Authorization", "Bearer " + NOA.token(Dienst.MELDING))
                        .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String pad, String token) throws IOException, InterruptedException {
        var verzoek = HttpRequest.newBuilder(adres(pad));
        if (token != null) {
            verzoek.header("Authorization", "Bearer " + token);
        }
        return http.send(verzoek.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI adres(String pad) {
        return URI.create("http://127.0.0.1:" + poort + pad);
    }
}
