package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.TestGateway.cookie;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What someone typed in a browser where somebody else is logged in now is not sent, not shown and not lost. */
@Tag("service")
class FormOwnerTest {

    private static final String FORM = "/fractie-noord/melding/nieuw";
    private static final String TEXT = "&id=0123456789abcdef&verhaal=Alleen+van+Noa%2C+%C3%A9n+van+niemand+anders+in+dit+huis";

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private final String noa = testGateway.session("noa");

    @BeforeEach
    void setUp() {
        Stream.of(testGateway.klacht, testGateway.melding).forEach(service -> service
                .behave((exchange, request) -> TestService.respond(exchange, 200, "application/json",
                        "{\"regels\":[]}")));
    }

    @Test
    void aPageGetsAMarkThatIsNobodysPseudonymAndThatNobodyElseSets() {
        var mark = markFor(noa, FORM);

        assertThat(mark).matches("[A-Za-z0-9_-]{40,200}").isEqualTo(markFor(noa, "/fractie-noord/melding"));
        assertThat(markFor(noa, "/fractie-noord/klacht")).as("another service").isNotEqualTo(mark);
        assertThat(markFor(testGateway.session("noa"), FORM)).as("another session").isNotEqualTo(mark);
        gateway.get(FORM).withSession(noa).header("Form-Owner", "mine").send();
        assertThat(testGateway.melding.last().headers()).containsEntry("form-owner", mark);
        gateway.get("/fractie-noord/melding/v1/meldingen").withSession(noa).send();
        assertThat(testGateway.melding.last().headers()).doesNotContainKey("form-owner");
    }

    @Test
    void whoOpenedTheFormSendsItAlsoAfterLoggingInAgain() {
        var mark = markFor(noa, FORM);
        for (var session : new String[]{noa, testGateway.session("noa")}) {
            assertThat(send(session, mark, FORM).status()).isEqualTo(200);
            assertThat(testGateway.melding.last().body()).as("without the mark")
                    .isEqualTo(TEXT.substring(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vera", "zeno"})
    void whoeverElseIsLoggedInNowSendsNothingAndSeesNothingWhetherTheyMayEnterThereOrNot(String other) {
        var mark = markFor(noa, FORM);
        var session = testGateway.session(other);
        testGateway.melding.forget();

        var answer = send(session, mark, FORM);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Er is nu iemand anders ingelogd", "Er is niets verstuurd",
                "action=\"/uitloggen\"").doesNotContain("Alleen van Noa");
        assertThat(testGateway.melding.requests()).isEmpty();
        assertThat(keptTexts(session, cookie(answer))).doesNotContain("Alleen van Noa");
        var again = testGateway.session("noa");
        assertThat(keptTexts(again, cookie(answer))).contains("Alleen van Noa, én van niemand anders")
                .doesNotContain(mark);
        gateway.request("POST", FORM).header("Cookie", "tk=" + again + "; " + cookie(answer)).sameOrigin()
                .form("tk-terug=0").send();
        assertThat(testGateway.melding.last().body()).isEqualTo(TEXT.substring(1) + "&teruggezet=ja");
    }

    @Test
    void theAnswerIsTheSameAtEveryAddress() {
        var mark = markFor(noa, FORM);
        var session = testGateway.session("zeno");
        var bodies = Stream.of(FORM, "/fractie-zuid/melding/nieuw", "/fractie-bestaatniet/klacht/x", "/x")
                .map(address -> send(session, mark, address))
                .map(RawResponse::comparable)
                .distinct();
        assertThat(bodies).hasSize(1);
    }

    @Test
    void theTextStaysWhenTheOtherLogsOutAndIsGoneWhenTheWriterDoes() {
        var other = testGateway.session("vera");
        var cookie = cookie(send(other, markFor(noa, FORM), FORM));
        logOut(other, cookie);
        var again = testGateway.session("noa");
        assertThat(keptTexts(again, cookie)).contains("Alleen van Noa");
        logOut(again, cookie);
        assertThat(keptTexts(testGateway.session("noa"), cookie)).doesNotContain("Alleen van Noa");
    }

    @Test
    void aFormThatWasSentAfterLoggingOutInAnotherTabWaitsForItsWriter() {
        var mark = markFor(noa, FORM);
        logOut(noa, "");

        var answer = send(noa, mark, FORM);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/werk/teksten");
        assertThat(keptTexts(testGateway.session("vera"), cookie(answer))).doesNotContain("Alleen van Noa");
        assertThat(keptTexts(testGateway.session("noa"), cookie(answer))).contains("Alleen van Noa");
    }

    @Test
    void aMarkThatNobodyCanReadIsRefusedAndAFormWithoutOneIsNot() {
        testGateway.melding.forget();
        for (var mark : new String[]{"", "x", "A".repeat(80), "%00", "A".repeat(5000)}) {
            var answer = send(noa, mark, FORM);
            assertThat(answer.status()).as(mark).isEqualTo(409);
            assertThat(answer.body()).contains("niets bewaard");
        }
        assertThat(testGateway.melding.requests()).isEmpty();
        for (var body : new String[]{TEXT.substring(1), "", "=", "eigenaar", "a".repeat(300_000)}) {
            assertThat(gateway.request("POST", FORM).withSession(noa).sameOrigin().form(body).send().status())
                    .isEqualTo(200);
            assertThat(testGateway.melding.last().body()).isEqualTo(body);
        }
    }

    private String markFor(String session, String address) {
        gateway.get(address).withSession(session).send();
        return Stream.of(testGateway.klacht, testGateway.melding).filter(service -> !service.requests().isEmpty())
                .map(TestService::last).filter(request -> request.target().equals(address)).findFirst().orElseThrow()
                .headers().get("form-owner");
    }

    private RawResponse send(String session, String mark, String address) {
        return gateway.request("POST", address).withSession(session).sameOrigin().form("eigenaar=" + mark + TEXT)
                .send();
    }

    private String keptTexts(String session, String cookie) {
        return gateway.get("/werk/teksten").header("Cookie", "tk=" + session + "; " + cookie).send().body();
    }

    private void logOut(String session, String cookie) {
        gateway.request("POST", "/uitloggen").header("Cookie", "tk=" + session + "; " + cookie).sameOrigin().form("")
                .send();
    }
}
