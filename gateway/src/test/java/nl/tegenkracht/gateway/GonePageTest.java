package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.TestGateway.cookie;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who may no longer see a page while typing on it, because a benoeming ended or another took over, gets the text back and
 * learns nothing else (record 0256).
 */
@Tag("service")
class GonePageTest {

    private static final String PATH = "/fractie-noord/melding/meldingen/" + "a".repeat(32) + "/berichten";
    private static final String TEXT = "Dank+voor+uw+vertrouwen%2C+ik+lees+het+%3Cb%3Evanavond%3C%2Fb%3E+nog+eens.";
    private static final String SHOWN = "Dank voor uw vertrouwen, ik lees het &lt;b&gt;vanavond&lt;/b&gt; nog eens.";

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private final String session = testGateway.session("vera");
    private String mark;

    @BeforeEach
    void openTheForm() {
        gateway.get(PATH.replace("/berichten", "")).withSession(session).send();
        mark = testGateway.melding.last().headers().get("form-owner");
        testGateway.klacht.behave(
                (exchange, request) -> TestService.respond(exchange, 200, "application/json", "{\"regels\":[]}"));
        nothingThereAnyMore();
    }

    private void nothingThereAnyMore() {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 404, "text/html",
                "what the service says"));
    }

    @AfterEach
    void letEverythingExpire() {
        testGateway.clock.advance(Duration.ofHours(2));
        gateway.context().getBean(KeptForms.class).cleanUp();
    }

    @Test
    void theTextIsShownToItsWriterAndKept() {
        var answer = post(PATH, "eigenaar=" + mark + "&tekst=" + TEXT);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Dit is niet verstuurd", "niet meer voor u", SHOWN, "/werk/teksten")
                .doesNotContain("what the service says", mark, "a".repeat(32));
        assertThat(gateway.get("/werk/teksten").header("Cookie", "tk=" + session + "; " + cookie(answer)).send().body())
                .contains("Zet terug", SHOWN);
    }

    @Test
    void itSaysTheSameWhateverWasThere() {
        var form = "eigenaar=" + mark + "&tekst=" + TEXT;
        var neverThere = post("/fractie-noord/melding/nooit/geweest", form);
        assertThat(neverThere.comparable()).isEqualTo(post(PATH, form).comparable());
    }

    @Test
    void whoMayNotEvenEnterThereAnyMoreGetsTheTextToo() {
        var noa = testGateway.session("noa");
        testGateway.melding.behaveNormally();
        gateway.get("/fractie-noord/melding").withSession(noa).send();
        var own = testGateway.melding.last().headers().get("form-owner");
        testGateway.melding.forget();

        var answer = gateway.request("POST", PATH.replace("noord", "zuid")).withSession(noa).sameOrigin()
                .form("eigenaar=" + own + "&tekst=" + TEXT).send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains(SHOWN);
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    @Test
    void andSoDoesWhoGetsNoTokenForItAnyMore() {
        testGateway.identityProvider.closedDomains.add("fractie-noord");
        testGateway.clock.advance(Duration.ofMinutes(2));
        testGateway.melding.forget();

        var answer = post(PATH, "eigenaar=" + mark + "&tekst=" + TEXT);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains(SHOWN);
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    @Test
    void aKeptTextThatCanNotBePutBackIsShownWhole() {
        var rest = "+en+dit+is+het+einde+van+een+lange+tekst".repeat(20);
        var kept = cookie(post(PATH, "eigenaar=" + mark + "&tekst=" + TEXT + rest));

        var answer = gateway.request("POST", PATH).header("Cookie", "tk=" + session + "; " + kept).sameOrigin()
                .form("tk-terug=0").send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains(SHOWN + rest.replace('+', ' '));
    }

    /** Then there is no form of ours, and so nothing to give back: the same bytes as always. */
    @Test
    void withoutAMarkOfTheirOwnItIsThePageThatEverybodyGets() {
        var plain = gateway.get(PATH).withSession(session).send();
        assertThat(post(PATH, "tekst=" + TEXT).comparable()).isEqualTo(plain.comparable());
        var zeno = testGateway.session("zeno");
        assertThat(gateway.request("POST", PATH).withSession(zeno).sameOrigin()
                .form("eigenaar=" + mark + "&tekst=" + TEXT).send().body()).doesNotContain("Dank voor");
        assertThat(post("/fractie-noord/melding/v1/x", "eigenaar=" + mark + "&tekst=" + TEXT).body())
                .doesNotContain("Dank voor");
    }

    private RawResponse post(String path, String form) {
        return gateway.request("POST", path).withSession(session).sameOrigin().form(form).send();
    }
}
