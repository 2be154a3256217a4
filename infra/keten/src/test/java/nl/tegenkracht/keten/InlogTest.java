package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Trucs met inloggen en sessies. */
@Ketentoets
@Order(7)
class InlogTest {

    private static final List<String> BUITEN = List.of("https://voorbeeld.example/", "//voorbeeld.example/",
            "/\\voorbeeld.example/", "\\\\voorbeeld.example", "/%2f/voorbeeld.example", "/../werk",
            "javascript:alert(1)",
            "/%09/voorbeeld.example", "http:voorbeeld.example", "/uitloggen", "/inloggen/terug");

    @Test
    void naHetInloggenGaatNiemandNaarEenAndereSite(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var log = new Beveiligingslog(keten);
        for (var naar : BUITEN) {
            var antwoord = noa.haal("/inloggen?naar=" + URLEncoder.encode(naar, StandardCharsets.UTF_8));
            assertThat(antwoord.status()).as(naar).isEqualTo(302);
            assertThat(antwoord.kop("location")).as(naar).contains("/werk");
            assertThat(log.over(antwoord.kenmerk())).as(naar).hasSize(1);
        }
    }

    @Test
    void eenKenmerkDatIemandAndersVastzetteWordtBijInloggenNooitGebruikt(Keten keten) {
        for (var vast : List.of("A".repeat(43), "vast", "B".repeat(44))) {
            var bezoeker = new Bezoeker(keten.deur());
            bezoeker.koekjes().put("tk", vast);
            assertThat(bezoeker.haal("/fractie-noord/melding/v1/meldingen").status()).isEqualTo(401);
            bezoeker.meldAan("noa");
            assertThat(bezoeker.koekjes().get("tk")).isNotEqualTo(vast).hasSize(43);
        }
    }

    @Test
    void opnieuwInloggenGeeftEenNieuwKenmerkEnHetOudeIsNietsMeerWaard(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var oud = noa.koekjes().get("tk");
        assertThat(noa.doe("POST", "/uitloggen", Bezoeker.FORMULIER, "").status()).isEqualTo(303);
        noa.koekjes().clear();
        noa.koekjes().put("tk", oud);
        assertThat(noa.haal("/fractie-noord/melding/v1/meldingen").status()).isEqualTo(401);
        noa.koekjes().clear();
        noa.meldAan("noa");
        assertThat(noa.koekjes().get("tk")).isNotEqualTo(oud);
    }

    @Test
    void eenFormulierVanEenAndereSiteWordtGeweigerdEnVerandertNiets(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var log = new Beveiligingslog(keten);
        var adres = "/fractie-noord/melding/v1/meldingen";
        var voor = noa.haal(adres).beeld();
        var document = Meldingen.document(nl.tegenkracht.contracts.Id.random(), Meldingen.VERA, "Van elders");
        for (var kop : List.of(Map.of("Sec-Fetch-Site", "cross-site"), Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Sec-Fetch-Site", "none"),
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", keten.deur().toString()))) {
            var antwoord = noa.doe("POST", adres, "application/json", document, kop);
            assertThat(antwoord.status()).as(kop.toString()).isEqualTo(403);
            assertThat(log.over(antwoord.kenmerk()))
                    .containsExactly("voorval=herkomst-geweigerd verzoek=" + antwoord.kenmerk());
        }
        assertThat(noa.haal(adres).beeld()).isEqualTo(voor);
    }
}
