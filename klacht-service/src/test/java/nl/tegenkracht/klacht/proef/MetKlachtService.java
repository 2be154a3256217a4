package nl.tegenkracht.klacht.proef;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.klacht.KlachtService;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestResponse;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestPerson;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * De draaiende dienst op een echte opslag en een echte broker. Het is voor het recht zondag 22 november 2026; KR-2021
 * is bekend en alleen fractie Noord heeft haar van toepassing verklaard.
 */
@SpringBootTest(classes = KlachtService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MetKlachtService.VasteDag.class)
public abstract class MetKlachtService {

    protected static final String NOORD = "fractie-noord";
    protected static final String ZUID = "fractie-zuid";
    protected static final String AMBTELIJK = "ambtelijk";
    protected static final LocalDate VANDAAG = LocalDate.of(2026, 11, 22);
    protected static final String BENOEMING_VOORZITTER = "d7f3b9c1e5a24b6d8e0f4a2c6b8d0e53";
    protected static final String BENOEMING_PLAATSVERVANGER = "e9a5c1d7f3b84c2e9a6f0b4d8c2e6a17";
    protected static final String BENOEMING_LID = "f1b7d3e9a5c64d8fa0b2c4e6d8f0a2b4";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicReference<Instant> RECHTSTIJD = new AtomicReference<>(
            Instant.parse("2026-11-22T09:15:00Z"));
    private static boolean bekendgemaakt;

    @LocalServerPort
    private int poort;

    /** De klok van het recht staat stil, tot een test haar verzet. */
    @TestConfiguration(proxyBeanMethods = false)
    static class VasteDag {

        @Bean
        LegalClock stilstaandeKlok() {
            return RECHTSTIJD::get;
        }
    }

    /** Zet de klok van het recht op deze dag, tot het einde van de test. */
    protected static void hetIs(LocalDate dag) {
        RECHTSTIJD.set(dag.atTime(10, 15).atZone(LegalClock.ZONE).toInstant());
    }

    @AfterEach
    void deKlokStaatWeerGoed() {
        hetIs(VANDAAG);
    }

    @DynamicPropertySource
    static void opstelling(DynamicPropertyRegistry register) {
        TestPlatform.instance().register(register, ServiceName.KLACHT);
    }

    @BeforeEach
    void regelsZijnBekend() {
        maakRegelsBekend();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> List.of(NOORD, ZUID, AMBTELIJK, "extern")
                .stream().allMatch(domein -> als(TestPerson.medewerker("iemand", domein)).get("/nieuw").body()
                        .contains("name=\"categorieen\"")));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !als(klager()).get("/nieuw").body()
                .contains("niet van toepassing verklaard"));
    }

    private static synchronized void maakRegelsBekend() {
        if (!bekendgemaakt) {
            Gebeurtenisbron.beleid().maakBekend(Regels.kr2021());
            Gebeurtenisbron.beleid().maakBekend(
                    new Toepasselijkverklaring(new DataDomain(NOORD), "KR-2021", LocalDate.of(2024, 1, 1), null));
            bekendgemaakt = true;
        }
    }

    protected TestClient als(TestPerson wie) {
        return TestClient.of(poort, ServiceName.KLACHT, wie);
    }

    /** Iemand die dit token laat zien bij fractie Noord, of geen token. */
    protected TestClient metToken(String token) {
        return new TestClient(poort, ServiceName.KLACHT, NOORD, token);
    }

    /** Iemand van fractie Noord die nog niets indiende. */
    protected static TestPerson klager() {
        return TestPerson.medewerker("klager-" + Id.random(), NOORD);
    }

    /** Iemand van de Klachtencommissie met deze benoeming, in fractie Noord. */
    protected static TestPerson commissie(String benoeming) {
        return TestPerson.secretaris(NOORD).withAmbt("klachtencommissie:" + benoeming);
    }

    /** Een klaagschrift waaraan niets ontbreekt, om in een test te veranderen. */
    protected static Map<String, Object> klaagschrift() {
        var schrift = new LinkedHashMap<String, Object>();
        schrift.put("id", Id.random());
        schrift.put("categorieen", List.of("pesten"));
        schrift.put("gedrag", "Wat er gebeurde");
        schrift.put("waar", "Op de gang");
        schrift.put("wanneer", "Elke week");
        schrift.put("laatsteVoorval", "2026-10-01");
        schrift.put("getuigen", "Een collega");
        schrift.put("naam", "Noa Beukenhaag");
        schrift.put("adres", "Lindelaan 1, Den Haag");
        schrift.put("functie", "Medewerker");
        schrift.put("aangeklaagden", "Bas Kastanjeboom");
        schrift.put("stappen", "Erover gepraat");
        schrift.put("stuktekst", "Een brief");
        schrift.put("ondertekend", true);
        schrift.put("dagtekening", "2026-11-22");
        return schrift;
    }

    /** Hetzelfde als formulier: een vinkje stuurt {@code ja}. */
    protected static Map<String, Object> formulier() {
        var formulier = klaagschrift();
        formulier.put("ondertekend", "ja");
        return formulier;
    }

    protected static String json(Object waarde) {
        return JSON.writeValueAsString(waarde);
    }

    /** Dient in en geeft het kenmerk. */
    protected String ingediendDoor(TestPerson klager, Map<String, Object> schrift) {
        return als(klager).post("/v1/klachten", json(schrift)).json().get("id").stringValue();
    }

    protected TestResponse lees(TestPerson wie, String klacht) {
        return als(wie).get("/v1/klachten/" + klacht);
    }

    /** De codes van de bevindingen die deze lezer ziet. */
    protected List<String> bevindingen(TestPerson wie, String klacht) {
        return lees(wie, klacht).json().get("bevindingen").valueStream().map(een -> een.get("code").stringValue())
                .toList();
    }
}
