package nl.tegenkracht.melding.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestResponse;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Elk adres van een melding tegen ieder die er niets te zoeken heeft: hetzelfde antwoord als wanneer zij niet bestond. */
class ToegangTest extends MetMeldingService {

    private static final String VERHAAL = "Wat er gebeurde";

    /** Alle adressen van één melding, met invoer die klopt. */
    private static final Map<String, BiFunction<TestClient, String, TestResponse>> ADRESSEN = adressen();

    private static Map<String, BiFunction<TestClient, String, TestResponse>> adressen() {
        var bericht = Map.of("id", Id.random(), "tekst", "Iets");
        var wisseling = Map.of("vertrouwenspersoon", TestPerson.BENOEMING_VONNE, "ingestemd", "ja", "versie", "1");
        var adressen = new LinkedHashMap<String, BiFunction<TestClient, String, TestResponse>>();
        adressen.put("GET v1/meldingen/{id}", (wie, id) -> wie.get("/v1/meldingen/" + id));
        adressen.put("GET v1/meldingen/{id}/berichten", (wie, id) -> wie.get("/v1/meldingen/" + id + "/berichten"));
        adressen.put("POST v1/meldingen/{id}/berichten",
                (wie, id) -> wie.post("/v1/meldingen/" + id + "/berichten", json(bericht)));
        adressen.put("PUT v1/meldingen/{id}/vertrouwenspersoon",
                (wie, id) -> wie.put("/v1/meldingen/" + id + "/vertrouwenspersoon",
                        json(Map.of("vertrouwenspersoon", TestPerson.BENOEMING_VONNE, "ingestemd", "ja")),
                        "\"1\""));
        adressen.put("GET meldingen/{id}", (wie, id) -> wie.get("/meldingen/" + id));
        adressen.put("POST meldingen/{id}/berichten",
                (wie, id) -> wie.submit("/meldingen/" + id + "/berichten", bericht));
        adressen.put("POST meldingen/{id}/vertrouwenspersoon",
                (wie, id) -> wie.submit("/meldingen/" + id + "/vertrouwenspersoon", wisseling));
        return adressen;
    }

    private static Map<String, TestPerson> wieErNietsTeZoekenHeeft() {
        var collega = TestPerson.medewerker("collega", NOORD);
        var mensen = new LinkedHashMap<String, TestPerson>();
        mensen.put("een collega", collega);
        mensen.put("de fractieleider",
                collega.withHoedanigheid(Hoedanigheid.KAMERLID).withRole("bevoegd-gezag"));
        mensen.put("een beheerder", collega.withRole("beheerder"));
        mensen.put("iemand die de rol van vertrouwenspersoon verzint", collega.withRole("vertrouwenspersoon"));
        mensen.put("een andere vertrouwenspersoon", VINCENT);
        mensen.put("de secretaris van de Klachtencommissie", TestPerson.secretaris(NOORD));
        mensen.put("een vertrouwenspersoon die het register niet kent",
                TestPerson.vertrouwenspersoon(Id.random(), NOORD));
        mensen.put("wie de benoeming onder een ander ambt noemt",
                collega.withAmbt("klachtencommissie:" + TestPerson.BENOEMING_VERA));
        return mensen;
    }

    @TestFactory
    Stream<DynamicTest> wieErNietsTeZoekenHeeftLeertNiets() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        var etag = als(melder).get("/v1/meldingen/" + melding).header("ETag");
        return wieErNietsTeZoekenHeeft().entrySet().stream()
                .flatMap(wie -> ADRESSEN.entrySet().stream()
                        .map(adres -> DynamicTest.dynamicTest(wie.getKey() + ": " + adres.getKey(), () -> {
                            var bestaat = adres.getValue().apply(als(wie.getValue()), melding);
                            var bestaatNiet = adres.getValue().apply(als(wie.getValue()), Id.random());

                            assertThat(bestaat.status()).isEqualTo(404);
                            assertThat(bestaat.withoutIds()).isEqualTo(bestaatNiet.withoutIds())
                                    .doesNotContain(VERHAAL);
                            assertThat(bestaat.headerNames()).isEqualTo(bestaatNiet.headerNames());
                            assertThat(als(melder).get("/v1/meldingen/" + melding).header("ETag")).isEqualTo(etag);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> zonderGeldigTokenIsErNiets() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("geen", null);
        tokens.put("verlopen", melder.expired().token(ServiceName.MELDING));
        tokens.put("vervalst", melder.forgedToken(ServiceName.MELDING));
        tokens.put("van een andere dienst", melder.token(ServiceName.KLACHT));
        tokens.put("van een andere uitrol", melder.forDeployment("fracties").token(ServiceName.MELDING));
        tokens.put("van een ander domein", melder.inDomain("fractie-zuid").token(ServiceName.MELDING));
        return tokens.entrySet().stream()
                .flatMap(token -> ADRESSEN.entrySet().stream()
                        .map(adres -> DynamicTest.dynamicTest(token.getKey() + ": " + adres.getKey(), () -> {
                            var antwoord = adres.getValue().apply(metToken(token.getValue()), melding);

                            assertThat(antwoord.status()).isEqualTo(401);
                            assertThat(antwoord.body()).isEqualTo(metToken(null).get("/v1/bestaatniet").body());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> melderEnGekozenVertrouwenspersoonKunnenErWelBij() {
        var melder = melder();
        return Stream.of(melder, VERA)
                .flatMap(wie -> Stream.of("/v1/meldingen/%s", "/v1/meldingen/%s/berichten", "/meldingen/%s")
                        .map(pad -> DynamicTest.dynamicTest(wie.hoedanigheid() + " " + pad, () -> {
                            var antwoord = als(wie).get(pad.formatted(gemeldDoor(melder)));

                            assertThat(antwoord.status()).isEqualTo(200);
                        })));
    }

    @Test
    void lijstenTellenAlleenHetEigene() {
        gemeldDoor(melder());
        for (var wie : List.of(melder(), melder().withRole("beheerder"), melder().withRole("bevoegd-gezag"),
                TestPerson.secretaris(NOORD))) {
            assertThat(als(wie).get("/v1/meldingen").body()).isEqualTo("{\"meldingen\":[],\"totaal\":0}");
            assertThat(als(wie).get("/v1/werkvoorraad").body()).isEqualTo("{\"regels\":[]}");
            assertThat(als(wie).get("").status()).isEqualTo(200);
            assertThat(als(wie).get("/werk").status()).isEqualTo(404);
        }
    }

    @Test
    void deWerklijstVanEenVertrouwenspersoonZonderMeldingenIsLeeg() {
        var vonne = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, "fractie-zuid");

        var pagina = als(vonne).get("/werk");

        assertThat(pagina.status()).isEqualTo(200);
        assertThat(pagina.body()).contains("Er zijn hier geen meldingen aan u");
    }

    @Test
    void eenMeldingIsInHetAndereDomeinVanDezelfdeVertrouwenspersoonNietTeVinden() {
        var melding = gemeldDoor(melder());
        var veraInZuid = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, "fractie-zuid");

        assertThat(als(veraInZuid).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(als(veraInZuid).get("/v1/meldingen").body()).doesNotContain(melding);
    }

    @Test
    void inHetGemeenschappelijkeDomeinBestaatHierNiets() {
        var lezer = TestPerson.medewerker("lezer", "gemeenschappelijk").withHoedanigheid(Hoedanigheid.LEZER);
        var vera = VERA.inDomain("gemeenschappelijk");

        for (var wie : List.of(lezer, vera)) {
            for (var pad : List.of("", "/nieuw", "/werk", "/v1/meldingen", "/v1/vertrouwenspersonen")) {
                assertThat(als(wie).get(pad).status()).as(wie.hoedanigheid() + pad).isEqualTo(404);
            }
            assertThat(als(wie).post("/v1/meldingen", json(melding())).status()).isEqualTo(404);
            assertThat(als(wie).submit("/nieuw", melding()).status()).isEqualTo(404);
        }
    }
}
