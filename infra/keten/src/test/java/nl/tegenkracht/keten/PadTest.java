package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Trucs met paden en koppen: geweigerd zoals de matrix zegt, niets veranderd, één regel zonder inhoud. */
@Ketentoets
@Order(6)
class PadTest {

    /** Een pad naar het domein van een ander, op allerlei manieren vermomd. */
    private static final List<String> VERMOMD = List.of("/fractie-zuid/../fractie-noord/melding/v1/meldingen/%s",
            "/fractie-zuid/%%2e%%2e/fractie-noord/melding/v1/meldingen/%s",
            "/fractie-zuid/%%2E%%2e/fractie-noord/melding/v1/meldingen/%s",
            "/fractie-zuid/./melding/v1/meldingen/%s", "/fractie-noord;x=/melding/v1/meldingen/%s",
            "/fractie-zuid/..;/fractie-noord/melding/v1/meldingen/%s", "//fractie-noord/melding/v1/meldingen/%s",
            "/fractie-noord//melding/v1/meldingen/%s", "/fractie-noord%%2fmelding/v1/meldingen/%s",
            "/fractie-noord/melding%%2Fv1/meldingen/%s", "/fractie-noord/melding/v1%%5cmeldingen/%s",
            "/fractie-noord\\melding/v1/meldingen/%s", "/fractie-noord/melding/v1/meldingen/%s;x=1",
            "/fractie-noord/melding/v1/meldingen/%s%%00", "/fractie-noord/melding/v1/meldingen/%s%%252e",
            "/%%66ractie-noord/melding/v1/meldingen/%s", "/fractie-noord/melding/v1/meldingen/%s/../%s",
            "/fractie-n\u00f6ord/melding/v1/meldingen/%s", "/fractie-noord/melding/v1/meldingen/{%s}");

    /** Aangenomen paden die het domein net niet noemen: een ander domein, dus niet gevonden. */
    private static final List<String> NET_NIET = List.of("/Fractie-Noord/melding/v1/meldingen/%s",
            "/FRACTIE-NOORD/melding/v1/meldingen/%s", "/fractie-noord/MELDING/v1/meldingen/%s",
            "/fractie-noord/melding/V1/meldingen/%s", "/fractie-noord./melding/v1/meldingen/%s",
            "/intern/fractie-noord/melding/v1/meldingen/%s", "/actuator/%s", "/actuator/mappings",
            "/fractie-noord/actuator/%s", "/fractie-noord/melding/actuator/%s");

    @Test
    void geenVermommingVanEenPadKomtErDoor(Keten keten) {
        var melding = Meldingen.nieuw(Bezoeker.als(keten.deur(), "noa"), "fractie-noord", Meldingen.VERA);
        var log = new Beveiligingslog(keten);
        for (var wie : List.of("noa", "zeno")) {
            var cookie = "Cookie: tk=" + Bezoeker.als(keten.deur(), wie).koekjes().get("tk");
            for (var vorm : VERMOMD) {
                var pad = vorm.formatted(melding, melding);
                var antwoord = Ruw.stuur(keten.deur(), "GET " + pad, cookie);
                assertThat(antwoord.status()).as(pad).isEqualTo(400);
                assertThat(antwoord.tekst()).as(pad).doesNotContain(melding);
                assertThat(antwoord.kenmerk()).as(pad).isNotEmpty();
                assertThat(log.over(antwoord.kenmerk())).as(pad).hasSize(1);
            }
        }
    }

    @Test
    void watOpEenAdresLijktMaarHetNietIsBestaatNiet(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var melding = Meldingen.nieuw(noa, "fractie-noord", Meldingen.VERA);
        for (var vorm : NET_NIET) {
            var antwoord = noa.haal(vorm.formatted(melding));
            assertThat(antwoord.status()).as(vorm).isEqualTo(404);
            assertThat(antwoord.tekst()).as(vorm).doesNotContain(melding);
        }
    }

    @Test
    void eenKopVerandertNietsAanWaarIemandIsEnWieHijIs(Keten keten) {
        var melding = Meldingen.nieuw(Bezoeker.als(keten.deur(), "noa"), "fractie-noord", Meldingen.VERA);
        var log = new Beveiligingslog(keten);
        var zeno = Bezoeker.als(keten.deur(), "zeno");
        var doel = "/fractie-noord/melding/v1/meldingen/" + melding;
        var zonder = zeno.haal(doel);
        var koppen = Map.of("X-Forwarded-For", "127.0.0.1", "X-Forwarded-Host", "voorbeeld.example",
                "X-Forwarded-Proto", "https", "X-Forwarded-Prefix", "/fractie-noord", "X-Forwarded-Port", "443",
                "Forwarded", "for=127.0.0.1;host=voorbeeld.example", "X-Datadomein", "fractie-noord");
        koppen.forEach((naam, waarde) -> {
            var met = zeno.doe("GET", doel, null, null, Map.of(naam, waarde));
            assertThat(met.beeld()).as(naam).isEqualTo(zonder.beeld());
            assertThat(log.over(met.kenmerk())).as(naam).hasSize(1);
            var start = new Bezoeker(keten.deur()).doe("GET", "/fractie-noord/melding", null, null,
                    Map.of(naam, waarde));
            assertThat(start.kop("location")).as(naam).contains("/inloggen?naar=/fractie-noord/melding");
        });
        for (var naam : List.of("X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override")) {
            assertThat(zeno.doe("GET", "/fractie-zuid/melding/v1/meldingen", null, null, Map.of(naam, doel)).beeld())
                    .as(naam).isEqualTo(zeno.haal("/fractie-zuid/melding/v1/meldingen").beeld());
        }
    }

    @Test
    void eenTokenVoorEenDienstIsAanDeDeurNietsWaard(Keten keten) throws Exception {
        var tokens = new Tokens(keten);
        var inlog = tokens.inlog("noa");
        var melding = tokens.ruil(inlog, nl.tegenkracht.contracts.ServiceName.MELDING, "fractie-noord");
        var adres = "/fractie-noord/melding/v1/meldingen";
        var log = new Beveiligingslog(keten);
        for (var token : List.of(melding, tokens.nagemaakt(inlog), tokens.verlopen(inlog), tokens.ongetekend(inlog),
                tokens.verwisseld(inlog), "rommel")) {
            var antwoord = new Bezoeker(keten.deur()).doe("GET", adres, null, null,
                    Map.of("Authorization", "Bearer " + token));
            assertThat(antwoord.status()).isEqualTo(401);
            assertThat(log.over(antwoord.kenmerk())).containsExactly("voorval=bearer-geweigerd verzoek="
                    + antwoord.kenmerk());
        }
        var dubbel = Bezoeker.als(keten.deur(), "noa").doe("GET", adres, null, null,
                Map.of("Authorization", "Bearer " + inlog));
        assertThat(dubbel.status()).isEqualTo(401);
    }
}
