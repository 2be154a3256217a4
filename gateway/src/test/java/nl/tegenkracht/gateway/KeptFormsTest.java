package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.TestGateway.cookie;
import static nl.tegenkracht.gateway.fixture.TestGateway.path;
import static nl.tegenkracht.gateway.fixture.TestGateway.sessionFrom;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import nl.tegenkracht.gateway.session.Sessions;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A verhaal (someone's account) typed in an expired session is not lost and reaches nobody else. */
@Tag("service")
class KeptFormsTest {

    private static final String VERHAAL = "id=0123456789abcdef0123456789abcdef&verhaal=Er+gebeurde+iets%2C+%C3%A9n+ik+schreef+"
            + "het+allemaal+op+%22precies%22+zo%0D%0A%3Cb%3Etwee%3C%2Fb%3E&wens=";

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private String expiredSession;

    @BeforeEach
    void setUp() {
        testGateway.klacht.behave((exchange, request) -> TestService.respond(exchange, 200,
                "application/json", "{\"regels\":[]}"));
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200,
                "application/json", "{\"regels\":[]}"));
        expiredSession = testGateway.session("noa");
        testGateway.clock.advance(Duration.ofMinutes(31));
    }

    @AfterEach
    void letEverythingExpire() {
        testGateway.clock.advance(Duration.ofHours(2));
        gateway.context().getBean(KeptForms.class).cleanUp();
    }

    @Test
    void beforeTheLoginAPageSaysThatTheTextIsKept() {
        var sent = sendForm();
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/werk/teksten");
        assertThat(sent.allHeaders("Set-Cookie")).singleElement().asString().startsWith("tk-tekst=").contains(
                "HttpOnly", "Max-Age=1800", "SameSite=Lax");
        var page = gateway.get("/werk/teksten").header("Cookie", "tk=" + expiredSession + "; " + cookie(sent)).send();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Uw tekst is bewaard", "nog niet verstuurd",
                "href=\"/inloggen?naar=/werk/teksten\"").doesNotContain("gebeurde", "noa");
        assertThat(gateway.get("/werk/teksten").send().location()).isEqualTo("/toegang?naar=%2Fwerk%2Fteksten");
    }

    @Test
    void afterLoggingInAgainTheTextCanBePutBackOnItsPage() {
        var noa = logInAgain("noa", cookie(sendForm()));
        var page = gateway.get("/werk/teksten").header("Cookie", noa).send();
        assertThat(page.body()).contains("Uw bewaarde teksten", "Nieuwe melding",
                "action=\"/fractie-noord/melding/nieuw\"", "name=\"tk-terug\" value=\"0\"",
                "Er gebeurde iets, én ik schreef het allemaal op &quot;precies&quot; zo").doesNotContain("<b>twee");
        assertThat(gateway.get("/werk").header("Cookie", noa).send().body()).contains("Uw tekst is bewaard",
                "href=\"/werk/teksten\"");
        assertThat(posted()).isEmpty();

        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 400, "text/html", "the page"));
        var back = post("/fractie-noord/melding/nieuw", noa, "tk-terug=0");
        assertThat(back.body()).isEqualTo("the page");
        assertThat(posted()).containsExactly(VERHAAL + "&teruggezet=ja");
        assertThat(texts(noa)).as("until it has been sent").contains("Er gebeurde iets");
    }

    @Test
    void onceItHasBeenSentTheTextIsNoLongerKept() {
        var noa = logInAgain("noa", cookie(sendForm()));
        testGateway.melding.behave((exchange, request) -> {
            exchange.getResponseHeaders().set("Location", "/fractie-noord/melding/meldingen/1");
            exchange.sendResponseHeaders(303, -1);
        });
        assertThat(post("/fractie-noord/melding/nieuw", noa, VERHAAL.replace("wens=", "wens=iets")).status())
                .isEqualTo(303);
        assertThat(texts(noa)).doesNotContain("gebeurde").contains("Er staan hier geen teksten");
        assertThat(post("/fractie-noord/melding/nieuw", noa, "tk-terug=0").location()).isEqualTo("/werk/teksten");
    }

    @Test
    void severalTextsAreKeptAndEachIsPutBackOnItsOwnPage() {
        var first = sendForm();
        var withCookie = "tk=" + expiredSession + "; " + cookie(first);
        var bericht = "id=" + "b".repeat(32) + "&tekst=Een+bericht+dat+ook+niet+kwijt+mag";
        post("/fractie-noord/melding/meldingen/" + "a".repeat(32) + "/berichten", withCookie, bericht);
        post("/fractie-noord/melding/nieuw", withCookie, VERHAAL + "+later");
        var noa = logInAgain("noa", cookie(first));
        assertThat(texts(noa)).contains("Nieuwe melding", "Bij een melding", "Een bericht dat ook niet kwijt mag",
                "name=\"tk-terug\" value=\"0\"", "name=\"tk-terug\" value=\"1\"").doesNotContain("value=\"2\"");
        post("/fractie-noord/melding/meldingen/" + "a".repeat(32) + "/berichten", noa, "tk-terug=1");
        assertThat(posted()).containsExactly(bericht + "&teruggezet=ja");
        assertThat(post("/fractie-noord/melding/nieuw", noa, "tk-terug=1").location()).as("another page")
                .isEqualTo("/werk/teksten");

        assertThat(post("/werk/teksten", noa, "weg=1").location()).isEqualTo("/werk/teksten");
        assertThat(texts(noa)).contains("Er gebeurde iets").doesNotContain("Een bericht");
    }

    @Test
    void twoTabsThatSendAtTheSameMomentLoseNothing() {
        var first = sendForm();
        var second = post("/fractie-noord/klacht/nieuw", "tk=" + expiredSession,
                "id=" + "c".repeat(32) + "&gedrag=Het+tweede+tabblad");
        assertThat(cookie(second)).isEqualTo(cookie(first));
        assertThat(texts(logInAgain("noa", cookie(second)))).contains("Er gebeurde iets", "Het tweede tabblad",
                "Nieuwe klacht");
    }

    @Test
    void whateverAFormAllowsIsKept() {
        var longest = "id=" + "d".repeat(32) + "&gedrag=" + "%F0%9F%98%80".repeat(235_000);
        var sent = post("/fractie-noord/klacht/nieuw", "tk=" + expiredSession, longest);
        assertThat(sent.location()).isEqualTo("/werk/teksten");
        var noa = logInAgain("noa", cookie(sent));
        assertThat(texts(noa)).contains("😀".repeat(300) + "…");
        post("/fractie-noord/klacht/nieuw", noa, "tk-terug=0");
        assertThat(testGateway.klacht.last().body()).isEqualTo(longest + "&teruggezet=ja");
    }

    @Test
    void oneAccountKeepsOnlySoMuchAndWhatIsOverItIsShownToCopy() {
        var cookie = "tk=" + expiredSession;
        for (int i = 0; i < 8; i++) {
            var sent = post("/fractie-noord/melding/nieuw", cookie, "id=%032x&verhaal=tekst+%d".formatted(i, i));
            assertThat(sent.location()).isEqualTo("/werk/teksten");
            cookie = "tk=" + expiredSession + "; " + cookie(sent);
        }
        var ninth = post("/fractie-noord/melding/nieuw", cookie, VERHAAL);
        assertThat(ninth.status()).isEqualTo(403);
        assertThat(ninth.body()).contains("Dit is niet verstuurd", "Er gebeurde iets, én ik schreef")
                .doesNotContain("<b>twee");
    }

    @Test
    void alsoWhenTheExpiredSessionHasAlreadyBeenCleanedUp() {
        gateway.context().getBean(Sessions.class).cleanUp();
        assertThat(texts(logInAgain("noa", cookie(sendForm())))).contains("Er gebeurde iets");
    }

    @Test
    void someoneElseLoggingInOnTheSameComputerSeesNothingOfItAndDoesNotLoseItForTheWriter() {
        var cookie = cookie(sendForm());
        var zeno = logInAgain("zeno", cookie);
        assertThat(texts(zeno)).doesNotContain("gebeurde").contains("Er staan hier geen teksten");
        assertThat(gateway.get("/werk").header("Cookie", zeno).send().body()).doesNotContain("bewaard");
        post("/uitloggen", zeno, "x=");
        assertThat(texts(logInAgain("noa", cookie))).contains("Er gebeurde iets");
    }

    @Test
    void afterHalfAnHourTheTextIsGone() {
        var cookie = cookie(sendForm());
        testGateway.clock.advance(Duration.ofMinutes(31));
        assertThat(texts(logInAgain("noa", cookie))).doesNotContain("gebeurde");
    }

    @Test
    void theDatabaseHoldsTheTextWithoutTheKey() {
        var cookie = cookie(sendForm());
        var documents = gateway.context().getBean(MongoClient.class).getDatabase("gateway").getCollection("bewaard")
                .find();
        for (var document : documents) {
            for (var field : List.of("kop", "inhoud")) {
                var content = new String(document.get(field, Binary.class).getData(), StandardCharsets.ISO_8859_1);
                assertThat(content).doesNotContain("gebeurde", "noa", "fractie");
            }
            assertThat(document.toJson()).doesNotContain(cookie.substring("tk-tekst=".length()));
        }
        assertThat(documents.first()).isNotNull();
    }

    @Test
    void withoutAKnownWriterATextIsShownToWhoSentItAndKeptForNobody() {
        for (var session : List.of("", "tk=" + "C".repeat(43))) {
            var shown = post("/fractie-noord/melding/nieuw", session, VERHAAL);
            assertThat(shown.status()).isEqualTo(403);
            assertThat(shown.allHeaders("Set-Cookie")).isEmpty();
            assertThat(shown.body()).contains("Dit is niet verstuurd", "Er gebeurde iets, én ik schreef");
        }
        assertThat(gateway.request("POST", "/fractie-noord/melding/nieuw").withSession(expiredSession).form(VERHAAL)
                .send().status()).isEqualTo(403);
        assertThat(gateway.request("POST", "/fractie-noord/melding/nieuw").form(VERHAAL).send().location())
                .isEqualTo("/toegang?naar=%2Fwerk");
    }

    /** The report page is open; in another tab somebody logs out; then the text is sent. */
    @Test
    void aTextSentAfterLoggingOutInAnotherTabIsKeptForWhoOpenedTheForm() {
        var noa = testGateway.session("noa");
        gateway.get("/fractie-noord/melding").withSession(noa).send();
        var mark = testGateway.melding.last().headers().get("form-owner");
        post("/uitloggen", "tk=" + noa, "x=");
        var sent = post("/fractie-noord/melding/nieuw", "", "eigenaar=" + mark + "&" + VERHAAL);
        assertThat(sent.location()).isEqualTo("/werk/teksten");
        assertThat(texts(logInAgain("zeno", cookie(sent)))).doesNotContain("gebeurde");
        assertThat(texts(logInAgain("noa", cookie(sent)))).contains("Er gebeurde iets");
    }

    @Test
    void theTextAlsoSurvivesWhenTheServiceFailsDuringSending() {
        var noa = testGateway.session("noa");
        testGateway.melding.behave((exchange, request) -> {
            throw new IOException("fell over");
        });
        var sent = gateway.request("POST", "/fractie-noord/melding/nieuw").withSession(noa).sameOrigin().form(VERHAAL)
                .send();
        assertThat(sent.status()).isEqualTo(503);
        assertThat(sent.body()).contains("Uw tekst is bewaard", "href=\"/werk/teksten\"").doesNotContain("gebeurde");
        assertThat(texts("tk=" + noa + "; " + cookie(sent))).contains("Zet terug", "Er gebeurde iets, én ik schreef");
    }

    @Test
    void alsoWhenTheServiceWasAlreadyGone() {
        var noa = testGateway.session("noa");
        try (var separate = testGateway.open(Map.of("tegenkracht.routes.noord.melding", "http://127.0.0.1:1"))) {
            var sent = separate.request("POST", "/fractie-noord/melding/nieuw").withSession(noa).sameOrigin()
                    .form(VERHAAL).send();
            assertThat(sent.body()).contains("Uw tekst is bewaard");
            assertThat(separate.get("/werk/teksten").header("Cookie", "tk=" + noa + "; " + cookie(sent)).send().body())
                    .contains("én ik schreef");
            assertThat(separate.request("POST", "/fractie-noord/melding/v1/meldingen").withSession(noa).sameOrigin()
                    .form(VERHAAL).send().allHeaders("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void loggingOutErasesTheKeptText() {
        var cookie = cookie(sendForm());
        var noa = logInAgain("noa", cookie);
        post("/uitloggen", noa, "x=");
        assertThat(texts(logInAgain("noa", cookie))).doesNotContain("gebeurde");
    }

    private List<String> posted() {
        return testGateway.melding.requests().stream().filter(request -> request.method().equals("POST"))
                .map(TestService.ReceivedRequest::body).toList();
    }

    private RawResponse post(String path, String cookies, String form) {
        return gateway.request("POST", path).header("Cookie", cookies).sameOrigin().form(form).send();
    }

    private String texts(String cookies) {
        return gateway.get("/werk/teksten").header("Cookie", cookies).send().body();
    }

    private RawResponse sendForm() {
        return post("/fractie-noord/melding/nieuw", "tk=" + expiredSession, VERHAAL);
    }

    /** Goes through the login page with these cookies; returns all cookies of the browser after it. */
    private String logInAgain(String user, String cookies) {
        testGateway.identityProvider.user = user;
        var loginStart = gateway.get("/inloggen?naar=/werk/teksten").send();
        var returned = gateway.get(path(testGateway.atIdentityProvider(loginStart.location())))
                .header("Cookie", cookie(loginStart) + "; " + cookies).send();
        assertThat(returned.location()).isEqualTo("/werk/teksten");
        return "tk=" + sessionFrom(returned) + "; " + cookies;
    }
}
