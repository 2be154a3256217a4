package nl.tegenkracht.starter.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.tegenkracht.contract.Dienst;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.starter.proef.MetProefdienst;
import nl.tegenkracht.testkit.Proefpersoon;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Meters en beschrijving zeggen niets over mensen, domeinen of dossiers. */
class StilteTest extends MetProefdienst {

    private static final Set<String> TOEGESTAAN = Set.of("method", "status", "outcome", "exception", "area", "id",
            "state", "level", "cause", "action", "gc", "runtime", "vendor", "version");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int poort;

    @Test
    void metersDragenAlleenToegestaneLabels() throws Exception {
        var id = Id.nieuw();
        get("/fractie-noord/melding/v1/zaken/" + id,
                Proefpersoon.medewerker("noa", "fractie-noord").token(Dienst.MELDING));

        var meters = get("/actuator/prometheus", null).body();

        assertThat(labels(meters)).isNotEmpty().isSubsetOf(TOEGESTAAN);
        assertThat(meters).contains("http_server_requests").doesNotContain(id).doesNotContain("fractie")
                .doesNotContain("tegenkracht.").doesNotContain("zaken");
    }

    @Test
    void deBeschrijvingIsOpenbaarEnNoemtGeenDomein() throws Exception {
        var antwoord = get("/api/melding/v1/openapi.json", null);

        assertThat(antwoord.statusCode()).isEqualTo(200);
        var paden = JsonMapper.builder().build().readTree(antwoord.body()).path("paths");
        assertThat(paden.propertyNames()).contains("/{domein}/melding/v1/werkvoorraad",
                "/{domein}/melding/v1/zaken/{id}");
        assertThat(antwoord.body()).doesNotContain("fractie-noord").doesNotContain("127.0.0.1");
    }

    private static Set<String> labels(String meters) {
        var labels = new TreeSet<String>();
        var gevonden = Pattern.compile("[{,]([a-zA-Z_]+)=\"").matcher(meters);
        while (gevonden.find()) {
            labels.add(gevonden.group(1));
        }
        return labels;
    }

    private HttpResponse<String> get(String pad, String token) throws Exception {
        var verzoek = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + poort + pad));
        if (token != null) {
            verzoek.header("Authorization", "Bearer " + token);
        }
        return http.send(verzoek.build(), HttpResponse.BodyHandlers.ofString());
    }
}
