package nl.tegenkracht.melding.gesprek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.Test;

class GesprekTest extends MetMeldingService {

    @Test
    void melderEnVertrouwenspersoonLezenElkaar() {
        var melder = melder();
        var melding = gemeldDoor(melder);

        assertThat(schrijf(VERA, melding, "Dank u voor uw verhaal.").status()).isEqualTo(201);
        assertThat(schrijf(melder, melding, "Fijn dat u antwoordt.").status()).isEqualTo(201);

        var gelezen = als(melder).get("/v1/meldingen/" + melding + "/berichten").json();
        assertThat(gelezen.get("totaal").intValue()).isEqualTo(2);
        assertThat(gelezen.at("/berichten/0/tekst").stringValue()).isEqualTo("Dank u voor uw verhaal.");
        assertThat(gelezen.at("/berichten/0/afzender").stringValue()).isEqualTo("vertrouwenspersoon");
        assertThat(gelezen.at("/berichten/0/eigen").booleanValue()).isFalse();
        assertThat(gelezen.at("/berichten/1/afzender").stringValue()).isEqualTo("melder");
        assertThat(gelezen.at("/berichten/1/eigen").booleanValue()).isTrue();
    }

    @Test
    void metHetEersteAntwoordIsDeMeldingInBehandeling() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        assertThat(staat(melding)).isEqualTo("ontvangen");

        schrijf(melder, melding, "Nog iets");
        assertThat(staat(melding)).isEqualTo("ontvangen");
        schrijf(VERA, melding, "Ik lees het");
        assertThat(staat(melding)).isEqualTo("in-behandeling");
    }

    @Test
    void hetzelfdeBerichtNogEensWordtGeenTweedeBericht() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        var bericht = json(Map.of("id", Id.random(), "tekst", "Eén keer"));
        var adres = "/v1/meldingen/" + melding + "/berichten";

        var eerste = als(melder).post(adres, bericht);
        var tweede = als(melder).post(adres, bericht);

        assertThat(tweede.status()).isEqualTo(201);
        assertThat(tweede.body()).isEqualTo(eerste.body());
        assertThat(als(melder).get(adres).json().get("totaal").intValue()).isEqualTo(1);
    }

    @Test
    void achtBerichtenTegelijkKomenAlleachtAan() throws Exception {
        var melder = melder();
        var melding = gemeldDoor(melder);
        try (var draden = Executors.newVirtualThreadPerTaskExecutor()) {
            var werk = IntStream.range(0, 8).<Callable<TestResponse>>mapToObj(
                    i -> () -> schrijf(i % 2 == 0 ? melder : VERA, melding, "Bericht " + i)).toList();
            for (var gedaan : draden.invokeAll(werk)) {
                assertThat(gedaan.get().status()).isEqualTo(201);
            }
        }

        var gelezen = als(melder).get("/v1/meldingen/" + melding + "/berichten").json().get("berichten");
        assertThat(StreamSupport.stream(gelezen.spliterator(), false).map(een -> een.get("tekst").stringValue()))
                .containsExactlyInAnyOrder("Bericht 0", "Bericht 1", "Bericht 2", "Bericht 3", "Bericht 4",
                        "Bericht 5", "Bericht 6", "Bericht 7");
    }

    @Test
    void opDePaginaKomtEenBerichtNaVersturenTerugInHetGesprek() {
        var melder = melder();
        var melding = gemeldDoor(melder);

        var antwoord = als(VERA).submit("/meldingen/" + melding + "/berichten",
                Map.of("id", Id.random(), "tekst", "Regel een\r\nRegel <twee>"));

        assertThat(antwoord.status()).isEqualTo(303);
        assertThat(antwoord.header("Location")).endsWith("/fractie-noord/melding/meldingen/" + melding + "#gesprek");
        assertThat(als(melder).get("/meldingen/" + melding).body())
                .contains("Regel een\nRegel &lt;twee&gt;", "<strong>Vera Wilgenhout</strong>", "U hebt een antwoord")
                .doesNotContain("Uw melding is ontvangen");
        assertThat(als(VERA).get("/meldingen/" + melding).body()).contains("<strong>U</strong>",
                "Wacht op de melder");
    }

    @Test
    void eenBerichtDatTeLangIsKomtTerugMetAllesWatGetyptWasEnHoudtZijnKenmerk() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        var id = Id.random();
        var lang = "b".repeat(20_001);

        var pagina = als(melder).submit("/meldingen/" + melding + "/berichten", Map.of("id", id, "tekst", lang));

        assertThat(pagina.status()).isEqualTo(400);
        assertThat(pagina.body()).contains(lang, "20.000 tekens", "value=\"" + id + "\"", "href=\"#tekst\"");
    }

    @Test
    void eenLeegBerichtWordtVriendelijkTeruggegeven() {
        var melder = melder();
        var melding = gemeldDoor(melder);

        var pagina = als(melder).submit("/meldingen/" + melding + "/berichten",
                Map.of("id", Id.random(), "tekst", "  "));

        assertThat(pagina.status()).isEqualTo(400);
        assertThat(pagina.body()).contains("Schrijf eerst uw bericht.");
    }

    private String staat(String melding) {
        return als(VERA).get("/v1/meldingen/" + melding).json().get("staat").stringValue();
    }
}
