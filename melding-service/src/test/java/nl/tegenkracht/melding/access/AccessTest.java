package nl.tegenkracht.melding.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every address of a melding against everyone with no business there: the same response as if it did not exist. */
class AccessTest extends MeldingServiceTestBase {

    private static final String VERHAAL = "Wat er gebeurde";

    /** All addresses of one melding, with input that is right. */
    private static final Map<String, BiFunction<TestClient, String, TestResponse>> ADDRESSES = addresses();

    private static Map<String, BiFunction<TestClient, String, TestResponse>> addresses() {
        var bericht = Map.of("id", Id.random(), "tekst", "Iets");
        var wisseling = Map.of("vertrouwenspersoon", TestPerson.BENOEMING_VONNE, "ingestemd", "ja", "versie", "1");
        var addresses = new LinkedHashMap<String, BiFunction<TestClient, String, TestResponse>>();
        addresses.put("GET v1/meldingen/{id}", (who, id) -> who.get("/v1/meldingen/" + id));
        addresses.put("GET v1/meldingen/{id}/berichten", (who, id) -> who.get("/v1/meldingen/" + id + "/berichten"));
        addresses.put("POST v1/meldingen/{id}/berichten",
                (who, id) -> who.post("/v1/meldingen/" + id + "/berichten", json(bericht)));
        addresses.put("PUT v1/meldingen/{id}/vertrouwenspersoon",
                (who, id) -> who.put("/v1/meldingen/" + id + "/vertrouwenspersoon",
                        json(Map.of("vertrouwenspersoon", TestPerson.BENOEMING_VONNE, "ingestemd", "ja")),
                        "\"1\""));
        addresses.put("GET meldingen/{id}", (who, id) -> who.get("/meldingen/" + id));
        addresses.put("POST meldingen/{id}/berichten",
                (who, id) -> who.submit("/meldingen/" + id + "/berichten", bericht));
        addresses.put("POST meldingen/{id}/vertrouwenspersoon",
                (who, id) -> who.submit("/meldingen/" + id + "/vertrouwenspersoon", wisseling));
        addKept(addresses);
        addAdvised(addresses);
        addresses.put("GET meldingen/{id}/afsluitbrief", (who, id) -> who.get("/meldingen/" + id + "/afsluitbrief"));
        var voorstel = Map.of("id", Id.random(), "soort", "mediator", "wie", "Een mediator", "deelt", "Iets", "naam",
                "nee");
        addresses.put("GET v1/meldingen/{id}/voorstellen",
                (who, id) -> who.get("/v1/meldingen/" + id + "/voorstellen"));
        addresses.put("POST v1/meldingen/{id}/voorstellen",
                (who, id) -> who.post("/v1/meldingen/" + id + "/voorstellen", json(voorstel)));
        addresses.put("GET meldingen/{id}/voorstellen", (who, id) -> who.get("/meldingen/" + id + "/voorstellen"));
        addresses.put("POST meldingen/{id}/voorstellen",
                (who, id) -> who.submit("/meldingen/" + id + "/voorstellen", voorstel));
        var nawoord = Map.of("id", Id.random(), "nawoord", "Rustig", "bewaren", "ja");
        addresses.put("POST v1/meldingen/{id}/nawoord",
                (who, id) -> who.post("/v1/meldingen/" + id + "/nawoord", json(nawoord)));
        addresses.put("POST meldingen/{id}/nawoord",
                (who, id) -> who.submit("/meldingen/" + id + "/nawoord", nawoord));
        addresses.put("GET meldingen/{id}/toegang", (who, id) -> who.get("/meldingen/" + id + "/toegang"));
        addresses.put("POST meldingen/{id}/toegang",
                (who, id) -> who.submit("/meldingen/" + id + "/toegang", Map.of("bevestigd", "ja", "versie", "1")));
        addresses.put("POST v1/meldingen/{id}/toegangscodes", (who, id) -> who
                .post("/v1/meldingen/" + id + "/toegangscodes", json(Map.of("bevestigd", "ja")), "\"1\""));
        addBreaches(addresses);
        addresses.put("GET meldingen/{id}/klacht", (who, id) -> who.get("/meldingen/" + id + "/klacht"));
        addresses.put("POST v1/meldingen/{id}/omzetting",
                (who, id) -> who.post("/v1/meldingen/" + id + "/omzetting", json(Map.of("bevestigd", "ja"))));
        addresses.put("POST meldingen/{id}/omzetting",
                (who, id) -> who.submit("/meldingen/" + id + "/omzetting", Map.of("bevestigd", "ja")));
        Map.<String, Map<String, ?>>of("instemming", Map.of("voorstel", Id.random(), "antwoord", "ja"), "uitvoering",
                Map.of("voorstel", Id.random(), "uitkomst", "uitgevoerd", "verslag", "Klaar"), "einde",
                Map.of("slotwoord", "Klaar"), "heropening", Map.of("tekst", "Toch"), "afsluiting",
                Map.of("brief", "Klaar", "categorieen", List.of("pesten"), "resultaat", "gewenst", "gecontroleerd",
                        "ja"))
                .forEach((act, input) -> {
                    addresses.put("POST v1/meldingen/{id}/" + act,
                            (who, id) -> who.post("/v1/meldingen/" + id + "/" + act, json(input), "\"1\""));
                    addresses.put("POST meldingen/{id}/" + act, (who, id) -> who
                            .submit("/meldingen/" + id + "/" + act, withVersion(input)));
                });
        return addresses;
    }

    private static void addBreaches(Map<String, BiFunction<TestClient, String, TestResponse>> addresses) {
        var announced = Map.of("id", Id.random(), "grond", "misdrijf", "wie", "Iemand", "wat", "Iets", "waarom",
                "Omdat", "gezegd", "Gisteren");
        var decided = Map.of("doorbreking", Id.random(), "gedaan", "ja", "verslag", "Klaar");
        addresses.put("GET meldingen/{id}/doorbreking", (who, id) -> who.get("/meldingen/" + id + "/doorbreking"));
        addresses.put("POST meldingen/{id}/doorbreking",
                (who, id) -> who.submit("/meldingen/" + id + "/doorbreking", announced));
        addresses.put("POST meldingen/{id}/doorbreking/afloop",
                (who, id) -> who.submit("/meldingen/" + id + "/doorbreking/afloop", decided));
        addresses.put("GET v1/meldingen/{id}/doorbrekingen",
                (who, id) -> who.get("/v1/meldingen/" + id + "/doorbrekingen"));
        addresses.put("POST v1/meldingen/{id}/doorbrekingen",
                (who, id) -> who.post("/v1/meldingen/" + id + "/doorbrekingen", json(announced), "\"1\""));
        addresses.put("POST v1/meldingen/{id}/doorbrekingen/afloop",
                (who, id) -> who.post("/v1/meldingen/" + id + "/doorbrekingen/afloop", json(decided), "\"1\""));
    }

    /** Steps side by side, and what a melding is about. */
    private static void addAdvised(Map<String, BiFunction<TestClient, String, TestResponse>> addresses) {
        for (var page : List.of("adviesblad", "categorieen")) {
            addresses.put("GET meldingen/{id}/" + page, (who, id) -> who.get("/meldingen/" + id + "/" + page));
            addresses.put("GET v1/meldingen/{id}/" + page, (who, id) -> who.get("/v1/meldingen/" + id + "/" + page));
        }
        Map.of("adviesblad", "opties", "adviesblad/keuze", "opties", "categorieen", "categorieen")
                .forEach((act, field) -> {
                    var code = field.equals("opties") ? "klacht" : "pesten";
                    addresses.put("PUT v1/meldingen/{id}/" + act,
                            (who, id) -> who.put("/v1/meldingen/" + id + "/" + act,
                                    json(Map.of(field, List.of(code))), "\"1\""));
                    addresses.put("POST meldingen/{id}/" + act, (who, id) -> who.submit("/meldingen/" + id + "/" + act,
                            withVersion(Map.of(field, code))));
                });
    }

    /** What a vertrouwenspersoon does by themselves. */
    private static void addKept(Map<String, BiFunction<TestClient, String, TestResponse>> addresses) {
        for (var page : List.of("notities", "overdracht", "bewaren")) {
            addresses.put("GET meldingen/{id}/" + page, (who, id) -> who.get("/meldingen/" + id + "/" + page));
        }
        for (var read : List.of("notities", "bewaren")) {
            addresses.put("GET v1/meldingen/{id}/" + read, (who, id) -> who.get("/v1/meldingen/" + id + "/" + read));
        }
        var notitie = Map.of("id", Id.random(), "soort", "notitie", "tekst", "Iets");
        addresses.put("POST v1/meldingen/{id}/notities",
                (who, id) -> who.post("/v1/meldingen/" + id + "/notities", json(notitie)));
        addresses.put("POST meldingen/{id}/notities",
                (who, id) -> who.submit("/meldingen/" + id + "/notities", notitie));
        addresses.put("POST v1/meldingen/{id}/teruggave", (who, id) -> who
                .post("/v1/meldingen/" + id + "/teruggave", json(Map.of("bevestigd", "ja")), "\"1\""));
        addresses.put("POST meldingen/{id}/teruggave", (who, id) -> who
                .submit("/meldingen/" + id + "/teruggave", withVersion(Map.of("bevestigd", "ja"))));
        Map.of("werkmap", Map.of("alias", "dinsdag"), "afwezigheid", Map.of("van", "2098-01-01"), "bewaren",
                Map.of("op", "2026-01-01")).forEach((act, input) -> {
                    addresses.put("PUT v1/meldingen/{id}/" + act,
                            (who, id) -> who.put("/v1/meldingen/" + id + "/" + act, json(input), "\"1\""));
                    addresses.put("POST meldingen/{id}/" + act,
                            (who, id) -> who.submit("/meldingen/" + id + "/" + act, withVersion(input)));
                });
    }

    private static Map<String, Object> withVersion(Map<String, ?> input) {
        var form = new LinkedHashMap<String, Object>(input);
        form.put("versie", "1");
        return form;
    }

    private static Map<String, TestPerson> peopleWithNoBusinessHere() {
        var colleague = TestPerson.medewerker("collega", NOORD);
        var people = new LinkedHashMap<String, TestPerson>();
        people.put("a colleague", colleague);
        people.put("the fractieleider",
                colleague.withHoedanigheid(Hoedanigheid.KAMERLID).withRole("bevoegd-gezag"));
        people.put("an administrator", colleague.withRole("beheerder"));
        people.put("someone who makes up the role of vertrouwenspersoon", colleague.withRole("vertrouwenspersoon"));
        people.put("another vertrouwenspersoon", VINCENT);
        people.put("the secretaris of the Klachtencommissie", TestPerson.secretaris(NOORD));
        people.put("a vertrouwenspersoon unknown to the register",
                TestPerson.vertrouwenspersoon(Id.random(), NOORD));
        people.put("whoever names the benoeming under another ambt",
                colleague.withAmbt("klachtencommissie:" + TestPerson.BENOEMING_VERA));
        return people;
    }

    @TestFactory
    Stream<DynamicTest> whoeverHasNoBusinessHereLearnsNothing() {
        var melder = melder();
        var melding = meldAs(melder);
        var etag = as(melder).get("/v1/meldingen/" + melding).header("ETag");
        return peopleWithNoBusinessHere().entrySet().stream()
                .flatMap(who -> ADDRESSES.entrySet().stream()
                        .map(address -> DynamicTest.dynamicTest(who.getKey() + ": " + address.getKey(), () -> {
                            var existing = address.getValue().apply(as(who.getValue()), melding);
                            var missing = address.getValue().apply(as(who.getValue()), Id.random());

                            assertThat(existing.status()).isEqualTo(404);
                            assertThat(existing.withoutIds()).isEqualTo(missing.withoutIds())
                                    .doesNotContain(VERHAAL);
                            assertThat(existing.headerNames()).isEqualTo(missing.headerNames());
                            assertThat(as(melder).get("/v1/meldingen/" + melding).header("ETag")).isEqualTo(etag);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> withoutAValidTokenThereIsNothing() {
        var melder = melder();
        var melding = meldAs(melder);
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("none", null);
        tokens.put("expired", melder.expired().token(ServiceName.MELDING));
        tokens.put("forged", melder.forgedToken(ServiceName.MELDING));
        tokens.put("of another service", melder.token(ServiceName.KLACHT));
        tokens.put("of another deployment", melder.forDeployment("fracties").token(ServiceName.MELDING));
        tokens.put("of another domain", melder.inDomain("fractie-zuid").token(ServiceName.MELDING));
        return tokens.entrySet().stream()
                .flatMap(token -> ADDRESSES.entrySet().stream()
                        .map(address -> DynamicTest.dynamicTest(token.getKey() + ": " + address.getKey(), () -> {
                            var response = address.getValue().apply(withToken(token.getValue()), melding);

                            assertThat(response.status()).isEqualTo(401);
                            assertThat(response.body()).isEqualTo(withToken(null).get("/v1/missing").body());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> melderAndChosenVertrouwenspersoonDoHaveAccess() {
        var melder = melder();
        return Stream.of(melder, VERA)
                .flatMap(person -> Stream.of("/v1/meldingen/%s", "/v1/meldingen/%s/berichten", "/meldingen/%s")
                        .map(path -> DynamicTest.dynamicTest(person.hoedanigheid() + " " + path, () -> {
                            var response = as(person).get(path.formatted(meldAs(melder)));

                            assertThat(response.status()).isEqualTo(200);
                        })));
    }

    @Test
    void listsCountOnlyWhatIsOnesOwn() {
        meldAs(melder());
        for (var person : List.of(melder(), melder().withRole("beheerder"), melder().withRole("bevoegd-gezag"),
                TestPerson.secretaris(NOORD))) {
            assertThat(as(person).get("/v1/meldingen").body())
                    .isEqualTo("{\"meldingen\":[],\"totaal\":0,\"actie\":0,\"volgende\":null}");
            assertThat(as(person).get("/v1/werkvoorraad").body())
                    .isEqualTo("{\"regels\":[],\"totaal\":0,\"actie\":0,\"lijsten\":[]}");
            assertThat(as(person).get("").status()).isEqualTo(200);
            assertThat(as(person).get("/werk").status()).isEqualTo(404);
        }
    }

    @Test
    void theWorkListOfAVertrouwenspersoonWithoutMeldingenIsEmpty() {
        var vonne = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VONNE, "fractie-zuid");

        var page = as(vonne).get("/werk");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Er zijn hier geen meldingen aan u");
    }

    @Test
    void aMeldingCannotBeFoundInTheOtherDomainOfTheSameVertrouwenspersoon() {
        var melding = meldAs(melder());
        var veraInZuid = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, "fractie-zuid");

        assertThat(as(veraInZuid).get("/v1/meldingen/" + melding).status()).isEqualTo(404);
        assertThat(as(veraInZuid).get("/v1/meldingen").body()).doesNotContain(melding);
    }

    @Test
    void inTheSharedDomainNothingExistsHere() {
        var reader = TestPerson.medewerker("lezer", "gemeenschappelijk").withHoedanigheid(Hoedanigheid.LEZER);
        var vera = VERA.inDomain("gemeenschappelijk");

        for (var person : List.of(reader, vera)) {
            for (var path : List.of("", "/nieuw", "/werk", "/v1/meldingen", "/v1/vertrouwenspersonen")) {
                assertThat(as(person).get(path).status()).as(person.hoedanigheid() + path).isEqualTo(404);
            }
            assertThat(as(person).post("/v1/meldingen", json(melding())).status()).isEqualTo(404);
            assertThat(as(person).submit("/nieuw", melding()).status()).isEqualTo(404);
        }
    }
}
