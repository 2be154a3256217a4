package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.tegenkracht.contract.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Trucs met wat iemand instuurt: geweigerd zoals de matrix zegt, zonder iets te herhalen, en er verandert niets. */
@Ketentoets
@Order(8)
class InvoerTest {

    private static final String JSON = "application/json";
    private static final String ADRES = "/fractie-noord/melding/v1/meldingen";
    private static final String MERK = "zilverreigerveer";

    @Test
    void watNietKloptWordtGeweigerdEnVerandertNiets(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var voor = noa.haal(ADRES).beeld();
        var heel = Meldingen.document(Id.nieuw(), Meldingen.VERA, MERK);
        var gevallen = Map.ofEntries(entry("onbekend veld", heel.replace("{", "{\"bijzaak\":\"" + MERK + "\",")),
                entry("getal als verhaal", heel.replace("\"" + MERK + "\"", "1")),
                entry("lijst als verhaal", heel.replace("\"" + MERK + "\"", "[\"" + MERK + "\"]")),
                entry("niets als verhaal", heel.replace("\"" + MERK + "\"", "null")),
                entry("geen object", "[\"" + MERK + "\"]"), entry("afgebroken", heel.substring(0, heel.length() - 2)),
                entry("leeg", ""), entry("tekst erachter", heel + "{}"),
                entry("ander soort kenmerk", heel.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + MERK + "\"")),
                entry("te lang verhaal", heel.replace(MERK, MERK.repeat(7_000))),
                entry("halve tekens", heel.replace(MERK, "\\ud800")), entry("nulteken", heel.replace(MERK, "\\u0000")),
                entry("niet bestaande vertrouwenspersoon", heel.replace(Meldingen.VERA, Id.nieuw())));
        gevallen.forEach((naam, document) -> {
            var antwoord = noa.json("POST", ADRES, document);
            assertThat(antwoord.status()).as(naam).isIn(400, 409);
            assertThat(antwoord.tekst()).as(naam).doesNotContain(MERK);
        });
        assertThat(stuurBytes(noa, JSON, kapot(heel)).status()).as("geen UTF-8").isEqualTo(400);
        assertThat(stuurBytes(noa, "text/plain", heel.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
        assertThat(stuurBytes(noa, "application/xml", "<id/>".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(415);
        assertThat(noa.haal(ADRES).beeld()).isEqualTo(voor);
    }

    @Test
    void watTeGrootIsKomtDeDeurNietIn(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var voor = noa.haal(ADRES).beeld();
        var groot = Meldingen.document(Id.nieuw(), Meldingen.VERA, MERK.repeat(80_000));
        var antwoord = noa.json("POST", ADRES, groot);
        assertThat(antwoord.status()).isEqualTo(413);
        assertThat(antwoord.tekst()).doesNotContain(MERK);
        assertThat(new Beveiligingslog(keten).over(antwoord.kenmerk()))
                .containsExactly("voorval=te-groot verzoek=" + antwoord.kenmerk());
        assertThat(noa.haal(ADRES).beeld()).isEqualTo(voor);
    }

    @Test
    void hetzelfdeFormulierNogEensGeeftHetEersteAntwoordEnGeenTweedeMelding(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var id = Id.nieuw();
        var eerste = Meldingen.doe(noa, "fractie-noord", id, Meldingen.VERA);
        var lijst = noa.haal(ADRES).beeld();
        assertThat(Meldingen.doe(noa, "fractie-noord", id, Meldingen.VERA).beeld()).isEqualTo(eerste.beeld());
        assertThat(noa.haal(ADRES).beeld()).isEqualTo(lijst);
        var bericht = "{\"id\":\"" + Id.nieuw() + "\",\"tekst\":\"Een keer.\"}";
        var gesprek = ADRES + "/" + id + "/berichten";
        assertThat(noa.json("POST", gesprek, bericht).status()).isEqualTo(201);
        assertThat(noa.json("POST", gesprek, bericht).status()).isEqualTo(201);
        assertThat(noa.haal(gesprek).tekst().split("Een keer\\.", -1)).hasSize(2);
    }

    @Test
    void hetKenmerkVanEenAnderLevertEenAnderNietsOpEnVerandertNiets(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var niels = Bezoeker.als(keten.deur(), "niels");
        var id = Meldingen.nieuw(noa, "fractie-noord", Meldingen.VERA);
        var voor = noa.haal(ADRES + "/" + id).beeld();
        var antwoord = Meldingen.doe(niels, "fractie-noord", id, Meldingen.VINCENT);
        assertThat(antwoord.status()).isEqualTo(404);
        assertThat(noa.haal(ADRES + "/" + id).beeld()).isEqualTo(voor);
        assertThat(niels.haal(ADRES).tekst()).doesNotContain(id);
        assertThat(Bezoeker.als(keten.deur(), "vincent").haal(ADRES).tekst()).doesNotContain(id);
    }

    @Test
    void eenVerouderdeVersieWordtGeweigerdEnVerandertNiets(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var id = Meldingen.nieuw(noa, "fractie-noord", Meldingen.VERA);
        var adres = ADRES + "/" + id;
        var oud = noa.haal(adres).kop("etag").orElseThrow();
        var bericht = "{\"id\":\"" + Id.nieuw() + "\",\"tekst\":\"Intussen.\"}";
        assertThat(noa.json("POST", adres + "/berichten", bericht).status()).isEqualTo(201);
        var voor = noa.haal(adres).beeld();
        var wissel = "{\"vertrouwenspersoon\":\"" + Meldingen.VONNE + "\",\"ingestemd\":\"ja\"}";
        assertThat(noa.doe("PUT", adres + "/vertrouwenspersoon", JSON, wissel, Map.of("If-Match", oud)).status())
                .isEqualTo(412);
        for (var kop : List.of("*", "W/" + oud, "\"rommel\"")) {
            assertThat(noa.doe("PUT", adres + "/vertrouwenspersoon", JSON, wissel, Map.of("If-Match", kop)).status())
                    .as(kop).isEqualTo(400);
        }
        assertThat(noa.haal(adres).beeld()).isEqualTo(voor);
    }

    @Test
    void eenFormulierDatNietKloptKomtTerugMetAllesWatGetyptWas(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var voor = noa.haal(ADRES).beeld();
        var antwoord = noa.verstuur("/fractie-noord/melding/nieuw", Map.of("id", Id.nieuw(), "vertrouwenspersoon",
                Meldingen.VERA, "categorie", "", "verhaal", MERK, "waar", "In het trappenhuis"));
        assertThat(antwoord.status()).isEqualTo(400);
        assertThat(Pattern.compile("<textarea[^>]*name=\"verhaal\"[^>]*>\\s*" + MERK).matcher(antwoord.tekst()).find())
                .isTrue();
        assertThat(antwoord.tekst()).contains("In het trappenhuis");
        assertThat(noa.haal(ADRES).beeld()).isEqualTo(voor);
    }

    private static Antwoord stuurBytes(Bezoeker wie, String soort, byte[] inhoud) {
        return wie.bytes("POST", ADRES, soort, inhoud, Map.of());
    }

    private static byte[] kapot(String document) {
        var bytes = document.replace(MERK, "hier#hier").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '#') {
                bytes[i] = (byte) 0xc3;
            }
        }
        return bytes;
    }
}
