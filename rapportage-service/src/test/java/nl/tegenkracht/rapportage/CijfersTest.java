package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestResponse;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Van gebeurtenis tot cijfer, en wie dat cijfer ziet. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CijfersTest {

    private static final TestPerson VERA = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA,
            "gemeenschappelijk");
    private static final TestPerson LEZER = TestPerson.medewerker("noa", "gemeenschappelijk")
            .withHoedanigheid(Hoedanigheid.LEZER);
    private static final String TELLINGEN = "/v1/tellingen";

    private static final Duration RUIM = Duration.ofSeconds(20);

    private static Gebeurtenisbron meldingen;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int poort;
    @Autowired
    private LegalClock klok;
    @Autowired
    private List<MaintenanceJob> taken;

    @DynamicPropertySource
    static void opstelling(DynamicPropertyRegistry register) {
        TestPlatform.instance().register(register, ServiceName.RAPPORTAGE);
    }

    @BeforeAll
    static void bron() {
        meldingen = new Gebeurtenisbron(ServiceName.MELDING);
    }

    @Test
    void eenMeldingWordtEenCijfer() {
        var was = cijfer("onderwerp:pesten:fracties");

        var dossier = meld("fractie-noord", "pesten");
        meldingen.stuur(new DataDomain("fractie-noord"), dossier, 1, EventType.MELDING_ONTVANGEN,
                stand("pesten"));

        await().atMost(RUIM).until(() -> cijfer("onderwerp:pesten:fracties") == was + 1);
        meldingen.stuur(new DataDomain("fractie-noord"), dossier, 2, EventType.MELDING_TOEGEWEZEN,
                stand("pesten"));
        meld("fractie-zuid", "pesten");
        await().atMost(RUIM).until(() -> cijfer("onderwerp:pesten:fracties") == was + 2);
    }

    @Test
    void eenMeldingDieVanOnderwerpWisseltTeltOpHaarOudePlaatsNietMeerMee() {
        var wasPesten = cijfer("onderwerp:pesten:fracties");
        var wasAgressie = cijfer("onderwerp:agressie:fracties");
        var dossier = meld("fractie-zuid", "pesten");
        await().atMost(RUIM).until(() -> cijfer("onderwerp:pesten:fracties") == wasPesten + 1);

        meldingen.stuur(new DataDomain("fractie-zuid"), dossier, 2, EventType.MELDING_TOEGEWEZEN,
                stand("agressie"));

        await().atMost(RUIM).until(() -> cijfer("onderwerp:agressie:fracties") == wasAgressie + 1);
        assertThat(cijfer("onderwerp:pesten:fracties")).isEqualTo(wasPesten);
    }

    @Test
    void opnieuwOpgebouwdZijnDeCijfersGelijkEnTeltNietsDubbel() {
        var was = cijfer("onderwerp:discriminatie");
        var domein = new DataDomain("extern");
        var dossiers = List.of(meld("extern", "discriminatie"), meld("extern", "discriminatie"));
        await().atMost(RUIM).until(() -> cijfer("onderwerp:discriminatie") == was + 2);

        onderhoud("herbouw-begin", domein);
        dossiers.forEach(dossier -> meldingen.stuur(domein, dossier, 1, EventType.MELDING_STAND,
                stand("discriminatie")));
        var nieuw = meld("extern", "discriminatie");
        meldingen.stuur(domein, nieuw, 1, EventType.MELDING_STAND, stand("discriminatie"));

        assertThat(onderhoud("herbouw-wissel", domein)).isEqualTo(3);
        await().atMost(RUIM).until(() -> cijfer("onderwerp:discriminatie") == 3);
    }

    private int onderhoud(String naam, DataDomain domein) {
        return DomainContext.in(domein, () -> taken.stream().filter(taak -> taak.name().equals(naam))
                .mapToInt(MaintenanceJob::run).sum());
    }

    @Test
    void hetDashboardLooptMeeZonderVerversen() {
        var regels = new CopyOnWriteArrayList<String>();
        var was = cijfer("onderwerp:stalken");
        var stroom = http.sendAsync(
                als(VERA).request(TELLINGEN + "/stroom").header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.fromLineSubscriber(new Regelvanger(regels)));
        await().until(() -> !regels.isEmpty());

        meld("ambtelijk", "stalken");

        await().atMost(Duration.ofSeconds(10)).until(() -> regels.stream()
                .anyMatch(regel -> regel.contains("\"onderwerp:stalken\":" + (was + 1))));
        stroom.cancel(true);
    }

    @Test
    void wieNietBijHetOrgaanHoortZietNietsBewegen() {
        var voor = get("", LEZER, "text/html");
        var was = cijfer("totaal");

        meld("extern", "intimidatie");
        await().atMost(RUIM).until(() -> cijfer("totaal") == was + 1);
        var na = get("", LEZER, "text/html");

        assertThat(na.status()).isEqualTo(200);
        assertThat(na.body()).isEqualTo(voor.body()).contains("nog geen vastgestelde cijfers");
        assertThat(get(TELLINGEN, LEZER, "application/json").status()).isEqualTo(404);
        assertThat(get(TELLINGEN + "/stroom", LEZER, "text/event-stream").status()).isEqualTo(404);
        assertThat(get(TELLINGEN, LEZER.withRole("griffier"), "application/json").status()).isEqualTo(404);
    }

    @Test
    void deKlachtencommissieZietHaarEigenCijfersEnNietDieVanDeVertrouwenspersonen() {
        var secretaris = TestPerson.secretaris("gemeenschappelijk");

        var antwoord = get(TELLINGEN, secretaris, "application/json").json();

        assertThat(antwoord.path("orgaan").asString()).isEqualTo("KC");
        assertThat(antwoord.path("cijfers").path("totaal").asLong()).isZero();
    }

    @Test
    void eenVertrouwenspersoonZietInEenAnderDomeinGeenCijfers() {
        assertThat(get(TELLINGEN, VERA.inDomain("fractie-noord"), "application/json")
                .status()).isEqualTo(404);
    }

    @Test
    void deTabelEnDeGrafiekTonenDezelfdeCijfers() {
        var pagina = get("", VERA, "text/html").body();

        assertThat(pagina).contains("Meldingen bij de vertrouwenspersonen").contains("data-cijfer=\"totaal\"")
                .contains("data-staaf").contains("data-stroom=\"/gemeenschappelijk/rapportage/v1/tellingen/stroom\"");
        assertThat(pagina).doesNotContain("fractie-noord").doesNotContain("Fractie Noord");
    }

    private String meld(String domein, String categorie) {
        var dossier = Id.random();
        meldingen.stuur(new DataDomain(domein), dossier, 1, EventType.MELDING_ONTVANGEN, stand(categorie));
        return dossier;
    }

    private MeldingSnapshot stand(String categorie) {
        var vandaag = klok.today();
        return new MeldingSnapshot("VPOO", categorie, "medewerker", vandaag, "ontvangen");
    }

    private long cijfer(String sleutel) {
        return cijfers().path(sleutel).asLong(0);
    }

    private JsonNode cijfers() {
        return get(TELLINGEN, VERA, "application/json").json().path("cijfers");
    }

    private TestResponse get(String pad, TestPerson persoon, String soort) {
        return als(persoon).get(pad, "Accept", soort);
    }

    private TestClient als(TestPerson persoon) {
        return TestClient.of(poort, ServiceName.RAPPORTAGE, persoon);
    }

    /** Houdt de regels van een stroom bij. */
    private record Regelvanger(List<String> regels) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription abonnement) {
            abonnement.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String regel) {
            regels.add(regel);
        }

        @Override
        public void onError(Throwable fout) {
            regels.add("fout");
        }

        @Override
        public void onComplete() {
            regels.add("einde");
        }
    }
}
