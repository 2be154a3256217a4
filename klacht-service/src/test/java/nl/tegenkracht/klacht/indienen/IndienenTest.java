package nl.tegenkracht.klacht.indienen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.proef.MetKlachtService;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

class IndienenTest extends MetKlachtService {

    @Test
    void wieIndientKrijgtEenBevestigingMetDatumEnTijd() {
        var klager = klager();
        var schrift = klaagschrift();

        var antwoord = als(klager).post("/v1/klachten", json(schrift));

        assertThat(antwoord.status()).isEqualTo(201);
        assertThat(antwoord.header("Location")).isEqualTo("/fractie-noord/klacht/v1/klachten/" + schrift.get("id"));
        assertThat(antwoord.json().get("ontvangen").stringValue()).isEqualTo("2026-11-22T09:15:00Z");
        assertThat(lees(klager, (String) schrift.get("id")).json().get("bevestiging").stringValue()).startsWith(
                "Uw klaagschrift is ontvangen op zondag 22 november 2026 om 10.15 uur (Nederlandse tijd). "
                        + "Het is aangeboden aan de secretaris van de Klachtencommissie.");
        assertThat(als(klager).get("/klachten/" + schrift.get("id")).body()).contains("Uw klacht is ontvangen",
                "zondag 22 november 2026 om 10.15 uur", "Kiki Berkenstam");
    }

    @Test
    void eenCompleetKlaagschriftHeeftGeenBevindingenEnLaatDeTermijnLopen() {
        var klager = klager();
        var klacht = ingediendDoor(klager, klaagschrift());

        var antwoord = lees(klager, klacht).json();

        assertThat(antwoord.get("staat").stringValue()).isEqualTo("compleet");
        assertThat(antwoord.get("regelset").stringValue()).isEqualTo("KR-2021");
        assertThat(antwoord.get("bevindingen")).isEmpty();
        var termijn = antwoord.get("termijnen").get(0);
        assertThat(antwoord.get("termijnen")).hasSize(1);
        assertThat(termijn.get("artikel").stringValue()).isEqualTo("10.1");
        assertThat(termijn.get("start").stringValue()).isEqualTo("2026-11-22");
        assertThat(termijn.get("einde").stringValue()).isEqualTo("2026-12-06");
        assertThat(als(klager).get("/klachten/" + klacht).body()).contains("uiterlijk", "6 december 2026",
                "Waarom deze dag");
    }

    @Test
    void eenEnkeleZinIsGenoegOmIndienenTeKunnen() {
        var klager = klager();
        var id = Id.random();

        var antwoord = als(klager).post("/v1/klachten", json(Map.of("id", id, "gedrag", "Het moet stoppen")));

        assertThat(antwoord.status()).isEqualTo(201);
        assertThat(antwoord.json().get("staat").stringValue()).isEqualTo("ingediend");
        assertThat(bevindingen(klager, id)).containsExactly("eis-a", "eis-b", "eis-c", "eis-d", "eis-e", "stukken",
                "voorval-onbekend");
        assertThat(lees(klager, id).json().get("termijnen")).isEmpty();
        assertThat(als(klager).get("/klachten/" + id).body()).contains("Er loopt nu geen termijn. Zodra het "
                + "klaagschrift compleet is begint de termijn van artikel 10 lid 1",
                "Er ontbreekt nog: de categorie van het gedrag, waar het gebeurde en wanneer het gebeurde.",
                "artikel 9 lid 1 onder a", "href=\"/fractie-noord/beleid\"");
    }

    @Test
    void eenLeegFormulierIsNogGeenKlaagschrift() {
        var antwoord = als(klager()).submit("/nieuw", Map.of("id", Id.random(), "ondertekend", "ja", "stukken",
                "geen"));

        assertThat(antwoord.status()).isEqualTo(400);
        assertThat(antwoord.body()).contains("Er is nog niets ingevuld", "href=\"#gedrag\"");
    }

    @Test
    void hetzelfdeFormulierNogEensGeeftDeEersteKlacht() {
        var klager = klager();
        var schrift = klaagschrift();
        var eerste = als(klager).post("/v1/klachten", json(schrift));
        schrift.put("gedrag", "Iets anders");

        var tweede = als(klager).post("/v1/klachten", json(schrift));

        assertThat(tweede.body()).isEqualTo(eerste.body());
        assertThat(als(klager).get("/v1/klachten").json().get("totaal").intValue()).isEqualTo(1);
        assertThat(als(klager()).post("/v1/klachten", json(schrift)).status()).isEqualTo(404);
    }

    @Test
    void naHetVersturenKomtDeKlagerBijDeKlacht() {
        var klager = klager();
        var formulier = formulier();

        var antwoord = als(klager).submit("/nieuw", formulier);

        assertThat(antwoord.status()).isEqualTo(303);
        assertThat(antwoord.header("Location")).endsWith("/fractie-noord/klacht/klachten/" + formulier.get("id"));
        assertThat(als(klager).get("/klachten/" + formulier.get("id")).body()).contains("Wat er gebeurde",
                "Naam van pesten", "Noa Beukenhaag", "Bas Kastanjeboom", "uw klacht lijkt compleet");
        assertThat(als(klager).get("").body()).contains("/klachten/" + formulier.get("id"));
    }

    @Test
    void watNietKloptKomtTerugMetAllesWatGetyptWas() {
        var formulier = formulier();
        formulier.put("gedrag", "a".repeat(100_001));
        formulier.put("laatsteVoorval", "gisteren");

        var pagina = als(klager()).submit("/nieuw", formulier);

        assertThat(pagina.status()).isEqualTo(400);
        assertThat(pagina.body()).contains("100.000 tekens", "Vul een datum in", "a".repeat(100_001),
                "value=\"gisteren\"", "value=\"Op de gang\"", "Een brief</textarea>", "value=\"Noa Beukenhaag\"",
                (String) formulier.get("id"));
        assertThat(pagina.body()).containsPattern("value=\"pesten\"[^>]*checked")
                .containsPattern("name=\"ondertekend\"[^>]*checked");
    }

    @Test
    void eenAmbtsdragerDientNietInBijEenAnder() {
        var secretaris = TestPerson.secretaris(NOORD);

        assertThat(als(secretaris).post("/v1/klachten", json(klaagschrift())).status()).isEqualTo(409);
        assertThat(als(secretaris).get("/nieuw").status()).isEqualTo(409);
        assertThat(als(secretaris).submit("/nieuw", formulier()).status()).isEqualTo(409);
    }

    @Test
    void inHetGemeenschappelijkeDomeinBestaatNietsVanDit() {
        var lezer = TestPerson.medewerker("lezer", "gemeenschappelijk").withHoedanigheid(Hoedanigheid.LEZER);

        for (var pad : List.of("", "/nieuw", "/werk", "/klachten/" + Id.random(), "/v1/klachten")) {
            assertThat(als(lezer).get(pad).status()).as(pad).isEqualTo(404);
        }
        assertThat(als(lezer).post("/v1/klachten", json(klaagschrift())).status()).isEqualTo(404);
    }

    @Test
    void eenFractieZonderVerklaringWordtVoorafGezegdEnLaterBevonden() {
        var klager = TestPerson.medewerker("zuid-" + Id.random(), ZUID);

        assertThat(als(klager).get("/nieuw").body())
                .contains("Uw fractie heeft de Klachtenregeling niet van toepassing verklaard");
        assertThat(bevindingen(klager, ingediendDoor(klager, klaagschrift()))).containsExactly("werkgever-niet-gedekt");
        assertThat(als(klager()).get("/nieuw").body()).doesNotContain("niet van toepassing verklaard");
    }

    @Test
    void deAmbtelijkeOrganisatieValtErDoorDeRegelingZelfOnder() {
        var klager = TestPerson.medewerker("ambtelijk-" + Id.random(), AMBTELIJK);

        assertThat(bevindingen(klager, ingediendDoor(klager, klaagschrift()))).isEmpty();
    }

    @Test
    void eenKamerlidWordtDeWegGewezenMaarNietGeweigerd() {
        var kamerlid = klager().withHoedanigheid(Hoedanigheid.KAMERLID);

        assertThat(als(kamerlid).get("/nieuw").body()).contains("niet voor Kamerleden",
                "College van onderzoek integriteit");
        assertThat(bevindingen(kamerlid, ingediendDoor(kamerlid, klaagschrift())))
                .containsExactly("klager-geen-partij");
    }

    @Test
    void iemandVanBuitenWordtOntvangenMetTweeVragen() {
        var extern = TestPerson.medewerker("extern-" + Id.random(), "extern").withHoedanigheid(Hoedanigheid.EXTERN);

        assertThat(bevindingen(extern, ingediendDoor(extern, klaagschrift()))).containsExactly("klager-geen-partij",
                "werkgever-onbekend");
    }

    @Test
    void eenKlachtOverEenKamerlidWordtOntvangenMetEenBevinding() {
        var klager = klager();
        var schrift = klaagschrift();
        schrift.put("overKamerlid", true);

        assertThat(bevindingen(klager, ingediendDoor(klager, schrift))).containsExactly("aangeklaagde-geen-partij");
    }

    @Test
    void eenVoorvalVanLangerDanEenJaarGeledenIsEenBevinding() {
        var klager = klager();
        var schrift = klaagschrift();
        schrift.put("laatsteVoorval", "2025-11-21");

        var klacht = ingediendDoor(klager, schrift);

        assertThat(bevindingen(klager, klacht)).containsExactly("te-lang-geleden");
        assertThat(lees(klager, klacht).json().get("bevindingen").get(0).get("reden").stringValue())
                .isEqualTo("Het laatste voorval was op 21 november 2025. Dat is langer dan 1 jaar voor het indienen op "
                        + "22 november 2026; de grens is 22 november 2025.");
    }

    @Test
    void hetLangsteKlaagschriftPast() {
        var klager = klager();
        var formulier = formulier();
        formulier.put("gedrag", "😀".repeat(100_000));
        formulier.put("stuktekst", "😀".repeat(100_000));

        assertThat(als(klager).submit("/nieuw", formulier).status()).isEqualTo(303);
        assertThat(lees(klager, (String) formulier.get("id")).json().get("klaagschrift").get("gedrag").stringValue())
                .isEqualTo("😀".repeat(100_000));
    }

    @Test
    void eenVerkeerdTypeOfOnbekendVeldIsEenTechnischeFout() {
        for (var veld : List.of(Map.entry("ondertekend", (Object) "ja"), Map.entry("categorieen", (Object) "pesten"),
                Map.entry("onbekend", (Object) "x"), Map.entry("gedrag", (Object) 1),
                Map.entry("stukken", (Object) "misschien"), Map.entry("dagtekening", (Object) "2026-02-30"),
                Map.entry("categorieen", (Object) List.of("bestaat-niet")))) {
            var schrift = klaagschrift();
            schrift.put(veld.getKey(), veld.getValue());

            assertThat(als(klager()).post("/v1/klachten", json(schrift)).status()).as(veld.toString()).isEqualTo(400);
        }
    }
}
