package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.TestGateway.cookie;
import static nl.tegenkracht.gateway.fixture.TestGateway.path;
import static nl.tegenkracht.gateway.fixture.TestGateway.sessionFrom;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import nl.tegenkracht.gateway.session.Sessions;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A verhaal (someone's account) typed in an expired session is not lost and reaches nobody else. */
@Tag("service")
class KeptFormsTest {

    private static final String VERHAAL = "id=0123456789abcdef&verhaal=Er+gebeurde+iets%2C+%C3%A9n+ik+schreef+"
            + "het+allemaal+op+%22precies%22+zo%0D%0A%3Cb%3Etwee%3C%2Fb%3E&wens=";

    private TestGateway testGateway;
    private RunningGateway gateway;
    private String expiredSession;

    @BeforeEach
    void setUp() {
        testGateway = TestGateway.shared();
        gateway = testGateway.gateway();
        testGateway.klacht.behave((exchange, request) -> TestService.respond(exchange, 200,
                "application/json", "{\"regels\":[]}"));
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200,
                "application/json", "{\"regels\":[]}"));
        expiredSession = testGateway.session("noa");
        testGateway.clock.advance(Duration.ofMinutes(31));
    }

    @Test
    void afterLoggingInAgainTheTextIsReadyToBeSentAfterAll() {
        var sent = sendForm();
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.location()).isEqualTo("/inloggen?naar=/werk");
        assertThat(sent.allHeaders("Set-Cookie")).singleElement().asString().startsWith("tk-tekst=").contains(
                "HttpOnly", "Max-Age=1800", "SameSite=Lax");
        var page = workPageAfterLogin("noa", cookie(sent));
        assertThat(page.body()).contains("Uw tekst is bewaard", "action=\"/fractie-noord/melding/nieuw\"",
                "name=\"id\" value=\"0123456789abcdef\"", "name=\"wens\" value=\"\"",
                "Er gebeurde iets, én ik schreef het allemaal op &quot;precies&quot; zo").doesNotContain("<b>twee");
        assertThat(testGateway.melding.requests()).noneMatch(request -> request.method().equals("POST"));
    }

    @Test
    void alsoWhenTheExpiredSessionHasAlreadyBeenCleanedUp() {
        gateway.context().getBean(Sessions.class).cleanUp();
        assertThat(workPageAfterLogin("noa", cookie(sendForm())).body()).contains("Uw tekst is bewaard");
    }

    @Test
    void someoneElseLoggingInOnTheSameComputerSeesNothingOfIt() {
        var cookie = cookie(sendForm());
        var stranger = workPageAfterLogin("zeno", cookie);
        assertThat(stranger.body()).doesNotContain("bewaard", "gebeurde");
        assertThat(stranger.allHeaders("Set-Cookie")).anyMatch(each -> each.startsWith("tk-tekst=;"));
        assertThat(workPageAfterLogin("noa", cookie).body()).doesNotContain("bewaard", "gebeurde");
    }

    @Test
    void afterHalfAnHourTheTextIsGone() {
        var cookie = cookie(sendForm());
        testGateway.clock.advance(Duration.ofMinutes(31));
        assertThat(workPageAfterLogin("noa", cookie).body()).doesNotContain("gebeurde");
    }

    @Test
    void theDatabaseHoldsTheTextWithoutTheKey() {
        var cookie = cookie(sendForm());
        var documents = gateway.context().getBean(MongoClient.class).getDatabase("gateway").getCollection("bewaard")
                .find();
        for (var document : documents) {
            var content = new String(document.get("inhoud", Binary.class).getData(), StandardCharsets.ISO_8859_1);
            assertThat(content).doesNotContain("gebeurde", "noa", "fractie");
            assertThat(document.toJson()).doesNotContain(cookie.substring("tk-tekst=".length()));
        }
        assertThat(documents.first()).isNotNull();
    }

    @Test
    void nothingIsKeptWithoutAKnownSessionOrFromElsewhere() {
        var withoutSession = gateway.request("POST", "/fractie-noord/melding/nieuw").sameOrigin().form(VERHAAL).send();
        assertThat(withoutSession.allHeaders("Set-Cookie")).isEmpty();
        assertThat(withoutSession.location()).isEqualTo("/inloggen?naar=/fractie-noord/melding/nieuw");
        assertThat(gateway.request("POST", "/fractie-noord/melding/nieuw").withSession("C".repeat(43)).sameOrigin()
                .form(VERHAAL)
                .send().allHeaders("Set-Cookie")).isEmpty();
        assertThat(gateway.request("POST", "/fractie-noord/melding/nieuw").withSession(expiredSession).form(VERHAAL)
                .send().status())
                .isEqualTo(403);
        assertThat(gateway.request("POST", "/fractie-noord/melding/nieuw").withSession(expiredSession).sameOrigin()
                .form("v=" + "x".repeat(256 << 10)).send().allHeaders("Set-Cookie")).isEmpty();
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
        assertThat(sent.body()).contains("Uw tekst is bewaard", "href=\"/werk\"").doesNotContain("gebeurde");
        assertThat(gateway.get("/werk").header("Cookie", "tk=" + noa + "; " + cookie(sent)).send().body())
                .contains("Verstuur alsnog", "Er gebeurde iets, én ik schreef");
    }

    @Test
    void alsoWhenTheServiceWasAlreadyGone() {
        var noa = testGateway.session("noa");
        try (var separate = testGateway.open(Map.of("tegenkracht.routes.noord.melding", "http://127.0.0.1:1"))) {
            var sent = separate.request("POST", "/fractie-noord/melding/nieuw").withSession(noa).sameOrigin()
                    .form(VERHAAL).send();
            assertThat(sent.body()).contains("Uw tekst is bewaard");
            assertThat(separate.get("/werk").header("Cookie", "tk=" + noa + "; " + cookie(sent)).send().body())
                    .contains("én ik schreef");
            assertThat(separate.request("POST", "/fractie-noord/melding/v1/meldingen").withSession(noa).sameOrigin()
                    .form(VERHAAL).send().allHeaders("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void loggingOutErasesTheKeptText() {
        var cookie = cookie(sendForm());
        var session = testGateway.session("noa");
        gateway.request("POST", "/uitloggen").header("Cookie", "tk=" + session + "; " + cookie).sameOrigin().form("")
                .send();
        assertThat(workPageAfterLogin("noa", cookie).body()).doesNotContain("gebeurde");
    }

    private RawResponse sendForm() {
        return gateway.request("POST", "/fractie-noord/melding/nieuw").withSession(expiredSession).sameOrigin()
                .form(VERHAAL).send();
    }

    private RawResponse workPageAfterLogin(String user, String cookie) {
        testGateway.identityProvider.user = user;
        var loginStart = gateway.get("/inloggen?naar=/werk").send();
        var returned = gateway.get(path(testGateway.atIdentityProvider(loginStart.location())))
                .header("Cookie", cookie(loginStart) + "; " + cookie)
                .send();
        return gateway.get(returned.location()).header("Cookie", "tk=" + sessionFrom(returned) + "; " + cookie).send();
    }
}
