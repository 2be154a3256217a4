package nl.tegenkracht.klacht.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every address of a klacht against everyone with no business there: the same response as if it did not exist. */
class AccessTest extends KlachtServiceTestBase {

    private static final String NO_STUK = Id.random();
    private static final Map<String, BiFunction<TestClient, String, TestResponse>> ADDRESSES = addresses();

    private static Map<String, BiFunction<TestClient, String, TestResponse>> addresses() {
        var aanvulling = Map.of("id", Id.random(), "gedrag", "Iets");
        var addresses = new LinkedHashMap<String, BiFunction<TestClient, String, TestResponse>>();
        addresses.put("GET v1/klachten/{id}", (who, id) -> who.get("/v1/klachten/" + id));
        addresses.put("POST v1/klachten/{id}/aanvullingen",
                (who, id) -> who.post("/v1/klachten/" + id + "/aanvullingen", json(aanvulling)));
        addresses.put("GET klachten/{id}", (who, id) -> who.get("/klachten/" + id));
        addresses.put("POST klachten/{id}/aanvullingen",
                (who, id) -> who.submit("/klachten/" + id + "/aanvullingen", aanvulling));
        addresses.put("POST klachten/{id}/aanvullingen, with errors",
                (who, id) -> who.submit("/klachten/" + id + "/aanvullingen", Map.of("id", "x")));
        var withdrawal = Map.of("id", Id.random(), "bevestigd", "ja");
        addresses.put("POST v1/klachten/{id}/intrekking",
                (who, id) -> who.post("/v1/klachten/" + id + "/intrekking", json(withdrawal)));
        addresses.put("GET klachten/{id}/intrekken", (who, id) -> who.get("/klachten/" + id + "/intrekken"));
        addresses.put("POST klachten/{id}/intrekken",
                (who, id) -> who.submit("/klachten/" + id + "/intrekken", withdrawal));
        addresses.put("GET v1/klachten/{id}/handelingen", (who, id) -> who.get("/v1/klachten/" + id + "/handelingen"));
        addresses.put("POST v1/klachten/{id}/handelingen/{code}",
                (who, id) -> who.post("/v1/klachten/" + id + "/handelingen/trek-in", json(withdrawal)));
        var hours = Map.of("id", Id.random(), "minuten", "30");
        addresses.put("GET v1/klachten/{id}/uren", (who, id) -> who.get("/v1/klachten/" + id + "/uren"));
        addresses.put("POST v1/klachten/{id}/uren",
                (who, id) -> who.post("/v1/klachten/" + id + "/uren", json(hours)));
        addresses.put("GET klachten/{id}/uren", (who, id) -> who.get("/klachten/" + id + "/uren"));
        addresses.put("POST klachten/{id}/uren", (who, id) -> who.submit("/klachten/" + id + "/uren", hours));
        addresses.put("GET v1/klachten/{id}/stukken/{stuk}",
                (who, id) -> who.get("/v1/klachten/" + id + "/stukken/" + NO_STUK));
        return addresses;
    }

    private static Map<String, TestPerson> peopleWithNoBusinessHere() {
        var colleague = TestPerson.medewerker("collega", NOORD);
        var people = new LinkedHashMap<String, TestPerson>();
        people.put("a colleague", colleague);
        people.put("the fractieleider", colleague.withHoedanigheid(Hoedanigheid.KAMERLID).withRole("bevoegd-gezag"));
        people.put("an administrator", colleague.withRole("beheerder"));
        people.put("someone who makes up the role of secretaris", colleague.withRole("secretaris"));
        people.put("a vertrouwenspersoon", TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD));
        people.put("the voorzitter", commissie(BENOEMING_VOORZITTER));
        people.put("someone unknown to the register", commissie(Id.random()));
        people.put("whoever names the benoeming under another ambt",
                colleague.withAmbt("vertrouwenspersoon:" + TestPerson.BENOEMING_KIKI));
        return people;
    }

    @TestFactory
    Stream<DynamicTest> whoeverHasNoBusinessHereLearnsNothing() {
        var klacht = dienInAs(klager(), klaagschrift());
        return peopleWithNoBusinessHere().entrySet().stream()
                .flatMap(who -> ADDRESSES.entrySet().stream()
                        .map(address -> DynamicTest.dynamicTest(who.getKey() + ": " + address.getKey(), () -> {
                            var existing = address.getValue().apply(as(who.getValue()), klacht);
                            var missing = address.getValue().apply(as(who.getValue()), Id.random());

                            assertThat(existing.status()).isEqualTo(404);
                            assertThat(existing.withoutIds()).isEqualTo(missing.withoutIds());
                            assertThat(existing.headerNames()).isEqualTo(missing.headerNames());
                        })));
    }

    @Test
    void theKlagerFromAnotherDomainIsAStranger() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());

        assertThat(read(klager.inDomain(ZUID), klacht).status()).isEqualTo(404);
        assertThat(withToken(klager.inDomain(ZUID).token(ServiceName.KLACHT)).get("/v1/klachten/" + klacht).status())
                .isEqualTo(401);
    }

    @Test
    void withoutAValidTokenEveryResponseIsTheSame() {
        var klager = klager();
        var klacht = dienInAs(klager, klaagschrift());
        var tokens = new HashMap<String, String>();
        tokens.put("none", null);
        tokens.put("forged", klager.forgedToken(ServiceName.KLACHT));
        tokens.put("expired", klager.expired().token(ServiceName.KLACHT));
        tokens.put("another deployment", klager.forDeployment("fracties").token(ServiceName.KLACHT));
        tokens.put("another service", klager.token(ServiceName.MELDING));

        assertThat(tokens.entrySet()).allSatisfy(token -> {
            for (var path : List.of("", "/nieuw", "/werk", "/klachten/" + klacht, "/v1/klachten/" + klacht)) {
                assertThat(withToken(token.getValue()).get(path).status()).as(token.getKey() + path).isEqualTo(401);
            }
        });
    }

    @Test
    void theWorkListExistsOnlyForTheKlachtencommissie() {
        assertThat(as(TestPerson.secretaris(NOORD)).get("/werk").status()).isEqualTo(200);
        assertThat(as(commissie(BENOEMING_LID)).get("/werk").status()).isEqualTo(200);
        assertThat(as(klager()).get("/werk").status()).isEqualTo(404);
        assertThat(as(TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD)).get("/werk").status())
                .isEqualTo(404);
    }

    @Test
    void onesOwnListCountsOnlyWhatIsTheKlagers() {
        var klager = klager();
        dienInAs(klager(), klaagschrift());
        var klacht = dienInAs(klager, klaagschrift());

        var list = as(klager).get("/v1/klachten").json();

        assertThat(list.get("totaal").intValue()).isEqualTo(1);
        assertThat(list.get("klachten").get(0).get("id").stringValue()).isEqualTo(klacht);
        assertThat(as(klager).get("/v1/werkvoorraad").json().get("regels").get(0).get("adres").stringValue())
                .isEqualTo("/fractie-noord/klacht/klachten/" + klacht);
    }
}
