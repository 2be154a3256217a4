package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.CountableAct;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.starter.MaintenanceJob;
import nl.tegenkracht.testkit.SentQueries;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestResponse;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From event to figure, and who sees that figure. */
@Tag("timing")
class FiguresTest extends RapportageServiceTestBase {

    private static final TestPerson VERA = TestPerson.vertrouwenspersoon(TestPerson.BENOEMING_VERA,
            "gemeenschappelijk");
    private static final TestPerson SECRETARIS = TestPerson.secretaris("gemeenschappelijk");
    private static final TestPerson LEZER = TestPerson.medewerker("noa", "gemeenschappelijk")
            .withHoedanigheid(Hoedanigheid.LEZER);
    private static final String TELLINGEN = "/v1/tellingen";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static TestEventSender meldingEvents;
    private static TestEventSender klachtEvents;

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private LegalClock clock;
    @Autowired
    private List<MaintenanceJob> jobs;
    @Autowired
    private SentQueries queries;

    @BeforeAll
    static void startEventSender() {
        meldingEvents = new TestEventSender(ServiceName.MELDING);
        klachtEvents = new TestEventSender(ServiceName.KLACHT);
    }

    @Test
    void aMeldingBecomesAFigure() {
        var before = figure("onderwerp:pesten:fracties");

        var dossier = meld("fractie-noord", "pesten");
        meldingEvents.send(new DataDomain("fractie-noord"), dossier, 1, EventType.MELDING_ONTVANGEN,
                snapshot("pesten"));

        await().atMost(PATIENCE).until(() -> figure("onderwerp:pesten:fracties") == before + 1);
        meldingEvents.send(new DataDomain("fractie-noord"), dossier, 2, EventType.MELDING_TOEGEWEZEN,
                snapshot("pesten"));
        meld("fractie-zuid", "pesten");
        await().atMost(PATIENCE).until(() -> figure("onderwerp:pesten:fracties") == before + 2);
    }

    @Test
    void aMeldingThatChangesOnderwerpNoLongerCountsInItsOldPlace() {
        var beforePesten = figure("onderwerp:pesten:fracties");
        var beforeAgressie = figure("onderwerp:agressie:fracties");
        var dossier = meld("fractie-zuid", "pesten");
        await().atMost(PATIENCE).until(() -> figure("onderwerp:pesten:fracties") == beforePesten + 1);

        meldingEvents.send(new DataDomain("fractie-zuid"), dossier, 2, EventType.MELDING_TOEGEWEZEN,
                snapshot("agressie"));

        await().atMost(PATIENCE).until(() -> figure("onderwerp:agressie:fracties") == beforeAgressie + 1);
        assertThat(figure("onderwerp:pesten:fracties")).isEqualTo(beforePesten);
    }

    @Test
    void afterARebuildTheFiguresAreEqualAndNothingCountsTwice() {
        var before = figure("onderwerp:discriminatie");
        var domain = new DataDomain("extern");
        var dossiers = List.of(meld("extern", "discriminatie"), meld("extern", "discriminatie"));
        await().atMost(PATIENCE).until(() -> figure("onderwerp:discriminatie") == before + 2);

        runMaintenance("rebuild-begin", domain);
        dossiers.forEach(dossier -> meldingEvents.send(domain, dossier, 1, EventType.MELDING_STAND,
                snapshot("discriminatie")));
        var added = meld("extern", "discriminatie");
        meldingEvents.send(domain, added, 1, EventType.MELDING_STAND, snapshot("discriminatie"));

        assertThat(runMaintenance("rebuild-switch", domain)).isEqualTo(3);
        await().atMost(PATIENCE).until(() -> figure("onderwerp:discriminatie") == 3);
    }

    private int runMaintenance(String name, DataDomain domain) {
        return DomainContext.in(domain, () -> jobs.stream().filter(job -> job.name().equals(name))
                .mapToInt(MaintenanceJob::run).sum());
    }

    @Test
    void theDashboardUpdatesLiveWithoutARefresh() {
        var lines = new CopyOnWriteArrayList<String>();
        var before = figure("onderwerp:stalken");
        var stream = http.sendAsync(
                as(VERA).request(TELLINGEN + "/stroom").header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.fromLineSubscriber(new LineCollector(lines)));
        await().atMost(PATIENCE).until(() -> !lines.isEmpty());

        meld("ambtelijk", "stalken");

        await().atMost(PATIENCE).until(() -> lines.stream()
                .anyMatch(line -> line.contains("\"onderwerp:stalken\":" + (before + 1))));
        stream.cancel(true);
    }

    @Test
    void whoIsNotPartOfTheOrgaanSeesNothingMove() {
        var before = get("", LEZER, "text/html");
        var total = figure("totaal");

        meld("extern", "intimidatie");
        await().atMost(PATIENCE).until(() -> figure("totaal") == total + 1);
        var after = get("", LEZER, "text/html");

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).isEqualTo(before.body()).contains("nog geen vastgestelde cijfers");
        assertThat(get(TELLINGEN, LEZER, "application/json").status()).isEqualTo(404);
        assertThat(get(TELLINGEN + "/stroom", LEZER, "text/event-stream").status()).isEqualTo(404);
        assertThat(get(TELLINGEN, LEZER.withRole("griffier"), "application/json").status()).isEqualTo(404);
    }

    @Test
    void everyEventAboutAKlachtMovesTheFiguresOfTheKlachtencommissieAndOfNobodyElse() {
        var before = figures(SECRETARIS);
        var ofVertrouwenspersonen = figures(VERA);
        var domain = new DataDomain("fractie-noord");
        var dossier = Id.random();

        klachtEvents.send(domain, dossier, 1, EventType.KLACHT_INGEDIEND, klacht());
        awaitRise(before, Map.of("totaal", 1, "onderwerp:onbekend", 1, "onderwerp:onbekend:fracties", 1));
        klachtEvents.send(domain, dossier, 2, EventType.KLACHT_AANGEVULD, klacht("pesten", "agressie"));
        awaitRise(before, Map.of("totaal", 1, "onderwerp:onbekend", 0, "onderwerp:pesten:fracties", 1,
                "onderwerp:agressie", 1));
        klachtEvents.send(domain, dossier, 7, EventType.KLACHT_STAND, klacht("agressie"));
        awaitRise(before, Map.of("totaal", 1, "onderwerp:pesten", 0, "onderwerp:agressie:fracties", 1));

        assertThat(figures(VERA)).isEqualTo(ofVertrouwenspersonen);
        assertThat(get("", SECRETARIS, "text/html").body()).contains("Klachten bij de Klachtencommissie");
    }

    @Test
    void theKlachtencommissieSeesNothingOfTheVertrouwenspersonen() {
        var before = figures(SECRETARIS);
        var total = figure("totaal");

        meld("ambtelijk", "pesten");
        await().atMost(PATIENCE).until(() -> figure("totaal") == total + 1);

        assertThat(figures(SECRETARIS)).isEqualTo(before);
        assertThat(get(TELLINGEN, SECRETARIS, "application/json").json().path("orgaan").asString()).isEqualTo("KC");
    }

    @Test
    void aVertrouwenspersoonSeesNoFiguresInAnotherDomain() {
        assertThat(get(TELLINGEN, VERA.inDomain("fractie-noord"), "application/json").status()).isEqualTo(404);
    }

    @Test
    void theTableAndTheChartShowTheSameFigures() {
        var page = get("", VERA, "text/html").body();

        assertThat(page).contains("Meldingen bij de vertrouwenspersonen").contains("data-cijfer=\"totaal\"")
                .contains("data-staaf").contains("data-stroom=\"/gemeenschappelijk/rapportage/v1/tellingen/stroom?jaar="
                        + clock.today().getYear() + "\"");
        assertThat(page).doesNotContain("fractie-noord").doesNotContain("Fractie Noord");
    }

    @Test
    void theKeyFiguresSayHowLongPeopleWait() {
        var domain = new DataDomain("ambtelijk");
        var before = figures(VERA);
        var dossier = meld("ambtelijk", "pesten");
        await().atMost(PATIENCE).until(() -> figure("kern:waiting") == before.path("kern:waiting").asLong() + 1);
        assertThat(figure("kern:open")).isEqualTo(before.path("kern:open").asLong() + 1);

        var today = clock.today();
        meldingEvents.send(domain, dossier, 2, EventType.MELDING_STAND,
                new MeldingSnapshot("VPOO", "pesten", "medewerker", today, "in-behandeling",
                        List.of(),
                        List.of(new CountableAct("ontvangen", today, 1), new CountableAct("beantwoord", today, 1))));

        await().atMost(PATIENCE).until(() -> figure("kern:waiting") == before.path("kern:waiting").asLong());
        await().atMost(PATIENCE).until(() -> figures(VERA).has("kern:reply"));
        assertThat(figure("kern:open")).isEqualTo(before.path("kern:open").asLong() + 1);
        assertThat(figure("kern:reply")).isZero();
    }

    @Test
    void aYearCanBeChosenAndOneThatHasNotBegunDoesNotExist() {
        var year = clock.today().getYear();

        assertThat(get(TELLINGEN + "?jaar=" + (year - 1), VERA, "application/json").json().path("jaar").asInt())
                .isEqualTo(year - 1);
        assertThat(get("?jaar=" + (year - 1), VERA, "text/html").body()).contains("stroom?jaar=" + (year - 1));
        assertThat(get("?jaar=" + (year + 1), VERA, "text/html").status()).isEqualTo(404);
        assertThat(get(TELLINGEN + "?jaar=ooit", VERA, "application/json").status()).isEqualTo(400);
    }

    @Test
    void whoReadsEnglishFindsEverythingInEnglish() {
        var own = as(VERA).get("", "Accept-Language", "en").body();
        var others = as(LEZER).get("", "Accept-Language", "en").body();

        assertThat(own).contains("Reports to the confidential advisers", "Waiting for a first answer",
                "Political groups", "Not known yet").doesNotContain("Ontvangen", "Onderwerp", "exists in Dutch only");
        assertThat(others).contains("There are no adopted figures yet").doesNotContain("vastgestelde");
    }

    @Test
    void countingAndShowingLooksAtNoOtherFactsAndFigures() throws Exception {
        IntStream.range(0, 6).forEach(_ -> meld("ambtelijk", "stalken"));
        await().atMost(PATIENCE).until(() -> figure("onderwerp:stalken") >= 6);
        try (var client = MongoClients.create(TestPlatform.instance().mongoUri())) {
            client.getDatabase("rapportage_gemeenschappelijk").getCollection("telling")
                    .insertMany(IntStream.range(0, 500).mapToObj(number -> new Document("_id", "toen-" + number)
                            .append("orgaan", "VPOO").append("jaar", 1999)).toList());

            var counted = queries.during("rapportage_ambtelijk", () -> {
                var before = figure("onderwerp:stalken");
                meld("ambtelijk", "stalken");
                await().atMost(PATIENCE).until(() -> figure("onderwerp:stalken") == before + 1);
                return null;
            });
            var shown = queries.during("rapportage_gemeenschappelijk", () -> figures(VERA));

            assertThat(counted).isNotEmpty().allSatisfy(
                    query -> assertThat(query.examined(client)).as(query.toString()).isLessThan(3));
            assertThat(shown).isNotEmpty().allSatisfy(
                    query -> assertThat(query.examined(client)).as(query.toString()).isLessThan(500));
        }
    }

    private String meld(String domain, String categorie) {
        var dossier = Id.random();
        meldingEvents.send(new DataDomain(domain), dossier, 1, EventType.MELDING_ONTVANGEN, snapshot(categorie));
        return dossier;
    }

    private MeldingSnapshot snapshot(String categorie) {
        var today = clock.today();
        return new MeldingSnapshot("VPOO", categorie, "medewerker", today, "ontvangen", List.of(), List.of());
    }

    private KlachtSnapshot klacht(String... categorieen) {
        return new KlachtSnapshot(clock.today(), List.of(categorieen), null, "ingediend", List.of());
    }

    /** Waits until the Klachtencommissie has exactly so many more than before. */
    private void awaitRise(JsonNode before, Map<String, Integer> rises) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var now = figures(SECRETARIS);
            rises.forEach((key, rise) -> assertThat(now.path(key).asLong(0)).as(key)
                    .isEqualTo(before.path(key).asLong(0) + rise));
        });
    }

    private long figure(String key) {
        return figures(VERA).path(key).asLong(0);
    }

    private JsonNode figures(TestPerson person) {
        return get(TELLINGEN, person, "application/json").json().path("cijfers");
    }

    private TestResponse get(String path, TestPerson person, String accept) {
        return as(person).get(path, "Accept", accept);
    }

    private TestClient as(TestPerson person) {
        return TestClient.of(port(), ServiceName.RAPPORTAGE, person);
    }

    /** Collects the lines of a stream. */
    private record LineCollector(List<String> lines) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            lines.add(line);
        }

        @Override
        public void onError(Throwable error) {
            lines.add("error");
        }

        @Override
        public void onComplete() {
            lines.add("end");
        }
    }
}
