package nl.tegenkracht.klacht.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.proef.MetKlachtService;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestResponse;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Elk adres van een klacht tegen ieder die er niets te zoeken heeft: hetzelfde antwoord als wanneer zij niet bestond. */
class ToegangTest extends MetKlachtService {

    private static final Map<String, BiFunction<TestClient, String, TestResponse>> ADRESSEN = adressen();

    private static Map<String, BiFunction<TestClient, String, TestResponse>> adressen() {
        var aanvulling = Map.of("id", Id.random(), "gedrag", "Iets");
        var adressen = new LinkedHashMap<String, BiFunction<TestClient, String, TestResponse>>();
        adressen.put("GET v1/klachten/{id}", (wie, id) -> wie.get("/v1/klachten/" + id));
        adressen.put("POST v1/klachten/{id}/aanvullingen",
                (wie, id) -> wie.post("/v1/klachten/" + id + "/aanvullingen", json(aanvulling)));
        adressen.put("GET klachten/{id}", (wie, id) -> wie.get("/klachten/" + id));
        adressen.put("POST klachten/{id}/aanvullingen",
                (wie, id) -> wie.submit("/klachten/" + id + "/aanvullingen", aanvulling));
        adressen.put("POST klachten/{id}/aanvullingen, met fouten",
                (wie, id) -> wie.submit("/klachten/" + id + "/aanvullingen", Map.of("id", "x")));
        return adressen;
    }

    private static Map<String, TestPerson> wieErNietsTeZoekenHeeft() {
        var collega = TestPerson.medewerker("collega", NOORD);
        var mensen = new LinkedHashMap<String, TestPerson>();
        mensen.put("een collega", collega);
        mensen.put("de fractieleider", collega.withHoedanigheid(Hoedanigheid.KAMERLID).withRole("bevoegd-gezag"));
        mensen.put("een beheerder", collega.withRole("beheerder"));
        mensen.put("iemand die de rol van secretaris verzint", collega.withRole("secretaris"));
        mensen.put("een vertrouwenspersoon", TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD));
        mensen.put("de voorzitter", commissie(BENOEMING_VOORZITTER));
        mensen.put("iemand die het register niet kent", commissie(Id.random()));
        mensen.put("wie de benoeming onder een ander ambt noemt",
                collega.withAmbt("vertrouwenspersoon:" + TestPerson.BENOEMING_KIKI));
        return mensen;
    }

    @TestFactory
    Stream<DynamicTest> wieErNietsTeZoekenHeeftLeertNiets() {
        var klacht = ingediendDoor(klager(), klaagschrift());
        return wieErNietsTeZoekenHeeft().entrySet().stream()
                .flatMap(wie -> ADRESSEN.entrySet().stream()
                        .map(adres -> DynamicTest.dynamicTest(wie.getKey() + ": " + adres.getKey(), () -> {
                            var bestaat = adres.getValue().apply(als(wie.getValue()), klacht);
                            var bestaatNiet = adres.getValue().apply(als(wie.getValue()), Id.random());

                            assertThat(bestaat.status()).isEqualTo(404);
                            assertThat(bestaat.withoutIds()).isEqualTo(bestaatNiet.withoutIds());
                            assertThat(bestaat.headerNames()).isEqualTo(bestaatNiet.headerNames());
                        })));
    }

    @Test
    void deKlagerUitEenAnderDomeinIsEenVreemde() {
        var klager = klager();
        var klacht = ingediendDoor(klager, klaagschrift());

        assertThat(lees(klager.inDomain(ZUID), klacht).status()).isEqualTo(404);
        assertThat(metToken(klager.inDomain(ZUID).token(ServiceName.KLACHT)).get("/v1/klachten/" + klacht).status())
                .isEqualTo(401);
    }

    @Test
    void zonderGeldigTokenIsElkAntwoordHetzelfde() {
        var klager = klager();
        var klacht = ingediendDoor(klager, klaagschrift());
        var tokens = new HashMap<String, String>();
        tokens.put("geen", null);
        tokens.put("vervalst", klager.forgedToken(ServiceName.KLACHT));
        tokens.put("verlopen", klager.expired().token(ServiceName.KLACHT));
        tokens.put("andere uitrol", klager.forDeployment("fracties").token(ServiceName.KLACHT));
        tokens.put("andere dienst", klager.token(ServiceName.MELDING));

        assertThat(tokens.entrySet()).allSatisfy(token -> {
            for (var pad : List.of("", "/nieuw", "/werk", "/klachten/" + klacht, "/v1/klachten/" + klacht)) {
                assertThat(metToken(token.getValue()).get(pad).status()).as(token.getKey() + pad).isEqualTo(401);
            }
        });
    }

    @Test
    void deWerklijstBestaatAlleenVoorDeKlachtencommissie() {
        assertThat(als(TestPerson.secretaris(NOORD)).get("/werk").status()).isEqualTo(200);
        assertThat(als(commissie(BENOEMING_LID)).get("/werk").status()).isEqualTo(200);
        assertThat(als(klager()).get("/werk").status()).isEqualTo(404);
        assertThat(als(TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD)).get("/werk").status())
                .isEqualTo(404);
    }

    @Test
    void deEigenLijstTeltAlleenWatVanDeKlagerIs() {
        var klager = klager();
        ingediendDoor(klager(), klaagschrift());
        var klacht = ingediendDoor(klager, klaagschrift());

        var lijst = als(klager).get("/v1/klachten").json();

        assertThat(lijst.get("totaal").intValue()).isEqualTo(1);
        assertThat(lijst.get("klachten").get(0).get("id").stringValue()).isEqualTo(klacht);
        assertThat(als(klager).get("/v1/werkvoorraad").json().get("regels").get(0).get("adres").stringValue())
                .isEqualTo("/fractie-noord/klacht/klachten/" + klacht);
    }
}
