package nl.tegenkracht.melding.proef;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.MeldingService;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestResponse;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestPerson;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** De draaiende dienst op een echte opslag en een echte broker, met wat elke test nodig heeft om iets te melden. */
@Import(Benoemingseinde.class)
@SpringBootTest(classes = MeldingService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class MetMeldingService {

    protected static final String NOORD = "fractie-noord";
    protected static final TestPerson VERA = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA, NOORD);
    protected static final TestPerson VINCENT = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VINCENT,
            NOORD);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int poort;

    @DynamicPropertySource
    static void opstelling(DynamicPropertyRegistry register) {
        TestPlatform.instance().register(register, ServiceName.MELDING);
    }

    /** Waar de dienst luistert. */
    protected String oorsprong() {
        return "http://127.0.0.1:" + poort;
    }

    protected TestClient als(TestPerson wie) {
        return TestClient.of(poort, ServiceName.MELDING, wie);
    }

    /** Iemand die dit token laat zien bij fractie Noord, of geen token. */
    protected TestClient metToken(String token) {
        return new TestClient(poort, ServiceName.MELDING, NOORD, token);
    }

    /** Iemand van fractie Noord die nog niets gemeld heeft. */
    protected static TestPerson melder() {
        return TestPerson.medewerker("melder-" + Id.random(), NOORD);
    }

    /** Een volledige melding bij Vera, om in een test te veranderen. */
    protected static Map<String, Object> melding() {
        var melding = new LinkedHashMap<String, Object>();
        melding.put("id", Id.random());
        melding.put("vertrouwenspersoon", TestPerson.BENOEMING_VERA);
        melding.put("categorie", "pesten");
        melding.put("naam", "Noa");
        melding.put("verhaal", "Wat er gebeurde");
        melding.put("waar", "Op de gang");
        melding.put("wanneer", "Vorige week");
        melding.put("wens", "Dat het stopt");
        return melding;
    }

    protected static String json(Object waarde) {
        return JSON.writeValueAsString(waarde);
    }

    /** Doet een melding bij Vera en geeft het kenmerk. */
    protected String gemeldDoor(TestPerson melder) {
        var antwoord = als(melder).post("/v1/meldingen", json(melding()));
        return antwoord.json().get("id").stringValue();
    }

    /** Schrijft een bericht. */
    protected TestResponse schrijf(TestPerson wie, String melding, String tekst) {
        return als(wie).post("/v1/meldingen/" + melding + "/berichten",
                json(Map.of("id", Id.random(), "tekst", tekst)));
    }

    /** Kiest een andere vertrouwenspersoon, op de nieuwste versie. */
    protected TestResponse wissel(TestPerson wie, String melding, String benoeming) {
        var etag = als(wie).get("/v1/meldingen/" + melding).header("ETag");
        return als(wie).put("/v1/meldingen/" + melding + "/vertrouwenspersoon",
                json(Map.of("vertrouwenspersoon", benoeming, "ingestemd", "ja")), etag);
    }
}
