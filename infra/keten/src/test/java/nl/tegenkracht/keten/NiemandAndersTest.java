package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Wie het adres van een melding heeft maar er niet bij mag, leert niets: niet eens of zij bestaat. */
@Ketentoets
@Order(2)
class NiemandAndersTest {

    private static final String PAGINA = "/fractie-noord/melding/meldingen/";
    private static final String API = "/fractie-noord/melding/v1/meldingen/";
    private static final List<String> ANDEREN = List.of("merel", "zeno", "vincent", "kiki", "lena", "bo", "bas",
            "niels");

    @Test
    void iederAnderKrijgtVanEenBestaandeMeldingDezelfdeBytesAlsVanEenDieNietBestaat(Keten keten) {
        var id = Meldingen.nieuw(Bezoeker.als(keten.deur(), "noa"), "fractie-noord", Meldingen.VERA);
        for (var account : ANDEREN) {
            var ander = Bezoeker.als(keten.deur(), account);
            for (var adres : List.of(PAGINA, API)) {
                var wel = ander.haal(adres + id);
                assertThat(wel.status()).as(account + " " + adres).isEqualTo(404);
                assertThat(wel.beeld()).as(account + " " + adres).isEqualTo(ander.haal(adres + Id.random()).beeld())
                        .doesNotContain(id);
            }
            assertThat(ander.json("POST", API + id + "/berichten", bericht()).status()).as(account).isEqualTo(404);
            assertThat(ander.verstuur(PAGINA + id + "/berichten", Map.of("id", Id.random(), "tekst", "Hallo"))
                    .status()).as(account).isEqualTo(404);
        }
        var gesprek = Bezoeker.als(keten.deur(), "noa").haal(API + id + "/berichten");
        assertThat(gesprek.status()).isEqualTo(200);
        assertThat(gesprek.tekst()).doesNotContain("Hallo");
    }

    @Test
    void wieNietIsAangemeldMoetEerstInloggenEnKomtDaarnaTerug(Keten keten) {
        var id = Meldingen.nieuw(Bezoeker.als(keten.deur(), "noa"), "fractie-noord", Meldingen.VERA);
        var niemand = new Bezoeker(keten.deur());
        var verzonnen = Id.random();
        var pagina = niemand.haal(PAGINA + id);
        assertThat(pagina.status()).isEqualTo(302);
        assertThat(pagina.kop("location")).contains("/inloggen?naar=" + PAGINA + id);
        assertThat(pagina.beeld().replace(id, "*"))
                .isEqualTo(niemand.haal(PAGINA + verzonnen).beeld().replace(verzonnen, "*"));
        var api = niemand.haal(API + id);
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.beeld()).isEqualTo(niemand.haal(API + verzonnen).beeld())
                .isEqualTo(niemand.haal("/fractie-west/melding/v1/meldingen").beeld());
    }

    private static String bericht() {
        return "{\"id\":\"" + Id.random() + "\",\"tekst\":\"Hallo\"}";
    }
}
