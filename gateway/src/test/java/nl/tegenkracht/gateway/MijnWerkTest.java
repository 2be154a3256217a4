package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestIdentityProvider;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
@Tag("timing")
class MijnWerkTest {

    private static final String DOSSIER = "ab".repeat(16);

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    @BeforeEach
    void setUp() {
        testGateway.melding.behave((exchange, request) -> {
            var domain = request.target().split("/")[1];
            TestService.respond(exchange, 200, "application/json",
                    items(item(domain, "/" + domain + "/melding/meldingen/"
                            + DOSSIER, true)));
        });
        testGateway.klacht
                .behave((exchange, request) -> TestService.respond(exchange, 200, "application/json", items("")));
    }

    @Test
    void workComesFromEveryDomainAndServiceSomeoneMayEnter() {
        var page = gateway.get("/werk").withSession(testGateway.session("vera")).send();
        assertThat(page.status()).isEqualTo(200);
        for (var domain : new String[]{"ambtelijk", "fractie-noord", "fractie-zuid", "extern"}) {
            assertThat(page.body())
                    .contains("href=\"/" + domain + "/melding/meldingen/" + DOSSIER + "?via=overzicht\"");
        }
        assertThat(page.body()).contains("Fractie Noord", "Wacht op antwoord", "Uitloggen")
                .doesNotContain("gemeenschappelijk/melding", "geen antwoord van");
        assertThat(testGateway.melding.requests()).hasSize(4).allSatisfy(request -> assertThat(
                TestIdentityProvider.claims(request.token()).getClaim("datadomein"))
                .isEqualTo(request.target().split("/")[1]));
        assertThat(testGateway.klacht.requests()).hasSize(4)
                .allSatisfy(request -> assertThat(request.target()).endsWith("/klacht/v1/werkvoorraad"));
    }

    @Test
    void whoeverHasAnOfficeReadsWhatCanBeDoneWithItAndWhatNot() {
        var vera = gateway.get("/ambt").withSession(testGateway.session("vera")).send().body();
        var merel = gateway.get("/ambt").withSession(testGateway.session("merel")).send().body();

        assertThat(vera).contains("Uw ambt of functie: Vertrouwenspersoon",
                "klachtenregeling-2021#artikel-5-lid-1-a\">de Klachtenregeling, artikel 5 lid 1 onder a</a>)",
                "Dit komt nog", "niet zien, en waarom niet")
                .doesNotContain("Klachtencommissie</h2>", "Beheerder");
        assertThat(merel).contains("Uw ambt of functie: Beheerder", "U opent geen enkel dossier")
                .doesNotContain("Vertrouwenspersoon ongewenste");
        assertThat(gateway.get("/ambt").withSession(testGateway.session("noa")).send().body())
                .contains("U hebt hier geen ambt");
        assertThat(gateway.get("/ambt").send().location()).startsWith("/toegang?naar=");
        assertThat(gateway.get("/werk").withSession(testGateway.session("merel")).send().body())
                .contains("href=\"/ambt\"");
        assertThat(gateway.get("/werk").withSession(testGateway.session("noa")).send().body())
                .doesNotContain("href=\"/ambt\"");
    }

    @Test
    void whoeverHasOnlyOneDomainReadsNoDomainNames() {
        var page = gateway.get("/werk").withSession(testGateway.session("noa")).send();
        assertThat(page.body()).contains("/fractie-noord/melding/meldingen/" + DOSSIER);
        assertThat(page.comparableForAll()).doesNotContain("Fractie Noord", "ambtelijk", "fractie-zuid");
    }

    @Test
    void whoeverLostTheirOwnDomainIsNotSentThere() {
        testGateway.identityProvider.closedDomains.add("fractie-noord");
        var returned = testGateway.logIn(gateway, "noa", "/inloggen?naar=melding");
        assertThat(returned.location()).endsWith("/werk");
        var page = gateway.get("/werk").withSession(testGateway.session("noa")).send();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Uitloggen", "Bekijk de cijfers").doesNotContain("fractie-noord",
                "/null/");
    }

    @Test
    void whatDoesNotRespondInTimeIsNamedAndDoesNotHoldUpTheRest() throws Exception {
        var release = new CountDownLatch(1);
        var gaveUp = new AtomicBoolean();
        testGateway.klacht.behave((exchange, request) -> {
            if (request.target().startsWith("/fractie-zuid/")) {
                awaitLatch(release);
                gaveUp.set(true);
            }
            TestService.respond(exchange, request.target().startsWith("/extern/") ? 500 : 200, "application/json",
                    items(""));
        });
        var vera = testGateway.session("vera");
        gateway.get("/werk").withSession(vera).send();
        var page = gateway.get("/werk").withSession(vera).send();
        assertThat(gaveUp).as("the page came while the service still said nothing").isFalse();
        release.countDown();
        assertThat(page.body()).contains("klachten van Fractie Zuid", "klachten van Extern",
                "/extern/melding/meldingen/" + DOSSIER).doesNotContain("klachten van Fractie Noord");
    }

    @Test
    void anItemThatPointsElsewhereIsNotShown() {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json",
                items(item("fractie-noord", "https://kwaad.example/", true) + ","
                        + item("fractie-noord", "/ambtelijk/melding/meldingen/1", true) + ","
                        + item("fractie-noord", "/fractie-noord/melding/../x", true))));
        assertThat(gateway.get("/werk").withSession(testGateway.session("noa")).send().body())
                .contains("Er wacht nu niets op u.")
                .doesNotContain("kwaad", "/ambtelijk/", "..");
    }

    @Test
    void theGatewayWritesDownWhatAServiceSaysAndDoesNotExecuteIt() {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json",
                items(item("fractie-noord", "/fractie-noord/melding/meldingen/1", true).replace("wacht-op-antwoord",
                        "<script>alert(1)</script>"))));
        assertThat(gateway.get("/werk").withSession(testGateway.session("noa")).send().body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void whatDoesNotFitOnThePageIsCountedAndLinked() {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json",
                """
                        {"regels":[%s],"totaal":501,"actie":480,"lijsten":[
                         {"eigen":false,"totaal":501,"actie":480,"adres":"/fractie-noord/melding/werk"},
                         {"naam":"brieven","eigen":true,"totaal":3,"actie":0,"adres":"/fractie-noord/melding/brieven"},
                         {"eigen":true,"totaal":7,"actie":0,"adres":"/ambtelijk/melding"}]}
                        """.formatted(item("fractie-noord", "/fractie-noord/melding/meldingen/" + DOSSIER, true))));
        assertThat(gateway.get("/werk").withSession(testGateway.session("noa")).send().body().replaceAll("\\s+", " "))
                .contains("1 van 480", "0 van 21", "Alle meldingen aan u (501)", "Alle brieven van uzelf (3)",
                        "href=\"/fractie-noord/melding/werk?volgorde=wacht-het-langst\"")
                .doesNotContain("/ambtelijk/", "Er loopt nu niets");
    }

    /** Whoever has much to do sees what waits longest; the whole list has the rest. */
    @Test
    void ofMuchThatWaitsTheOverviewShowsTwentyOfTheLongest() {
        var waiting = IntStream.rangeClosed(1, 25).mapToObj(day -> item("fractie-noord",
                "/fractie-noord/melding/meldingen/" + DOSSIER, true).replace("2026-11-20",
                        LocalDate.of(2026, 10, 31).plusDays(day).toString()))
                .collect(Collectors.joining(","));
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json", """
                {"regels":[%s],"totaal":25,"actie":25,"lijsten":[
                 {"eigen":false,"totaal":25,"actie":25,"adres":"/fractie-noord/melding/werk"}]}""".formatted(waiting)));

        var page = gateway.get("/werk").withSession(testGateway.session("noa")).send().body().replaceAll("\\s+", " ");

        assertThat(page).contains("20 van 25", "1 november 2026", "20 november 2026")
                .doesNotContain("21 november 2026");
    }

    @Test
    void aMeldingStandsAsItsOwnPageSaysToWhoeverReads() {
        assertThat(shown("melder", "ontvangen", false)).contains("Ontvangen</span>");
        assertThat(shown("melder", "in-behandeling", true)).contains("U hebt een antwoord</span>");
        assertThat(shown("melder", "in-behandeling", false)).contains("Bij uw vertrouwenspersoon</span>");
        assertThat(shown("melder", "kies-een-andere-vertrouwenspersoon", true))
                .contains("Kies een andere vertrouwenspersoon</span>");
        assertThat(shown("melder", "beeindigd", false)).contains("Door u beëindigd</span>");
        assertThat(shown("melder", "afgesloten", false)).contains("Afgesloten</span>");
        assertThat(shown("vertrouwenspersoon", "beeindigd", true)).contains("Wacht op uw afsluitbrief</span>");
        assertThat(shown("vertrouwenspersoon", "afgesloten", false)).contains("Afgesloten</span>");
        assertThat(shown("vertrouwenspersoon", "ontvangen", true)).contains("Nieuw</span>");
        assertThat(shown("vertrouwenspersoon", "in-behandeling", true)).contains("Wacht op uw antwoord</span>");
        assertThat(shown("vertrouwenspersoon", "in-behandeling", false)).contains("Wacht op de melder</span>");
        assertThat(gateway.get("/werk").withSession(testGateway.session("noa")).header("Accept-Language", "en").send()
                .body()).contains("Report", "Waits for the person who reported</span>");
    }

    private String shown(String role, String state, boolean action) {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json",
                items(item("fractie-noord", "/fractie-noord/melding/meldingen/" + DOSSIER, action)
                        .replace("\"vertrouwenspersoon\"", "\"" + role + "\"").replace("wacht-op-antwoord", state))));
        return gateway.get("/werk").withSession(testGateway.session("noa")).send().body();
    }

    @Test
    void aLineTellsWhatHappenedWithWhomAndHowManyDaysAreLeft() {
        assertThat(told("melder", true, "\"met\":\"Vera Wilgenhout\""))
                .contains("Vera Wilgenhout heeft u geschreven</span>", "U hebt een antwoord</span>");
        assertThat(told("melder", false, "\"met\":\"Vera Wilgenhout\"")).contains("Melding bij Vera Wilgenhout</span>");
        assertThat(told("vertrouwenspersoon", true, "\"over\":\"Pesten\"")).contains("Melding: Pesten</span>");
        assertThat(told("vertrouwenspersoon", true, "\"uiterlijk\":\"2026-12-11\",\"dagen\":14"))
                .contains("11 december 2026</time>, nog 14 dagen");
        assertThat(told("vertrouwenspersoon", true, "\"uiterlijk\":\"2026-12-11\",\"dagen\":-1"))
                .contains("11 december 2026</time>, 1 dag te laat");
        assertThat(told("vertrouwenspersoon", true, "\"uiterlijk\":\"2026-12-11\",\"dagen\":0"))
                .contains("11 december 2026</time>, dat is vandaag");
        assertThat(told("melder", true, "\"ongelezen\":2")).contains("2 nieuw</span>");
        assertThat(told("melder", true, "\"ongelezen\":0")).doesNotContain(" nieuw</span>");
    }

    /** What is over does not stand under what goes on. */
    @Test
    void whatIsOverStandsApartAndAKlachtIsKnownByItsDay() {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json",
                items(item("fractie-noord", "/fractie-noord/melding/meldingen/" + DOSSIER, false)
                        .replace("\"vertrouwenspersoon\"", "\"klager\"").replace("\"melding\"", "\"klacht\"")
                        .replace("wacht-op-antwoord", "beslist")
                        .replaceFirst("\\{", "{\"ontvangen\":\"2026-11-12\","))));

        var page = gateway.get("/werk").withSession(testGateway.session("noa")).send().body().replaceAll("\\s+", " ");

        assertThat(page).contains("Klacht van 12 november 2026", "Afgelopen</h2>", "Er loopt nu niets.");
        assertThat(page.indexOf("Afgelopen</h2>")).isLessThan(page.indexOf("Klacht van 12 november 2026"));
    }

    /** A line with something new is not said to go on: it may well be over. */
    @Test
    void whatIsNewToReadStandsApartFromWhatGoesOn() {
        var page = told("melder", false, "\"ongelezen\":3,\"met\":\"Vera Wilgenhout\"");

        assertThat(page).contains("Nieuw voor u</h2>", "Er loopt nu niets.");
        assertThat(page.indexOf("Melding bij Vera Wilgenhout")).isBetween(page.indexOf("Nieuw voor u</h2>"),
                page.indexOf("Loopt</h2>"));
    }

    private String told(String role, boolean action, String more) {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json",
                items(item("fractie-noord", "/fractie-noord/melding/meldingen/" + DOSSIER, action)
                        .replace("\"vertrouwenspersoon\"", "\"" + role + "\"")
                        .replace("wacht-op-antwoord", "in-behandeling").replaceFirst("\\{", "{" + more + ","))));
        return gateway.get("/werk").withSession(testGateway.session("noa")).send().body().replaceAll("\\s+", " ");
    }

    @Test
    void manyOfOnePersonAreOneLineThatCountsForAllAndLeadsToThem() {
        testGateway.melding.behave((exchange, request) -> {
            var domain = request.target().split("/")[1];
            TestService.respond(exchange, 200, "application/json", """
                    {"regels":[{"dossier":"%s","soort":"melding","staat":"ontvangen","sinds":"2026-11-21T10:00:00Z",
                    "actie":true,"adres":"/%s/melding/werk","aantal":12,"aantalActie":9},
                    {"dossier":"../x","soort":"melding","staat":"ontvangen","sinds":"2026-11-21T10:00:00Z",
                    "actie":true,"adres":"/%s/melding/werk","aantal":7,"aantalActie":7}],
                    "totaal":12,"actie":9,"lijsten":[]}""".formatted(DOSSIER, domain, domain));
        });

        var page = gateway.get("/werk").withSession(testGateway.session("noa")).send();

        assertThat(page.body()).contains("12 meldingen van dezelfde melder", "Bij 9 bent u aan zet",
                "href=\"/fractie-noord/melding/werk?volgorde=wacht-het-langst&amp;zelfde=" + DOSSIER + "\"")
                .doesNotContain("7 meldingen", "Hier staat wat het langst wacht");
    }

    @Test
    void withoutASessionMijnWerkLeadsToLogin() {
        var response = gateway.get("/werk").send();
        assertThat(response.location()).isEqualTo("/toegang?naar=%2Fwerk");
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    private static String items(String items) {
        return "{\"regels\":[" + items + "]}";
    }

    private static String item(String domain, String address, boolean action) {
        return """
                {"dossier":"%s","soort":"melding","als":"vertrouwenspersoon","staat":"wacht-op-antwoord",
                 "sinds":"2026-11-20T10:00:00Z","actie":%s,"adres":"%s","domein":"%s"}
                """.formatted(DOSSIER, action, address, domain);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            if (!latch.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The test kept the service waiting");
            }
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
        }
    }
}
