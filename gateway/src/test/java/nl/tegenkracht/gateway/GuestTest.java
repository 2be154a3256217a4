package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.GuestCode;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestIdentityProvider;
import nl.tegenkracht.gateway.fixture.TestService;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who has no account comes in with a code, to one service in one domain, and nowhere else. */
@Tag("service")
class GuestTest {

    private static final String EMPLOYER = "Fractie Noord";
    private static final String WRONG = "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private final Set<String> opening = new HashSet<>();
    private int address;

    /** As melding-service: of a code that opens nothing the page says so by its status. */
    @BeforeEach
    void meldingKnowsWhichCodesOpenSomething() {
        testGateway.melding.behave((exchange, request) -> {
            var sub = TestIdentityProvider.claims(request.token()).getSubject();
            var opens = !request.target().endsWith("/melding/code") || opening.contains(sub);
            TestService.respond(exchange, opens ? 200 : 404, "text/html;charset=UTF-8", "<p>dienst</p>");
        });
    }

    @Test
    void withACodeAGuestComesToMeldingInTheDomainOfTheCodeAndNowhereElse() {
        var code = code("fractie-noord");
        var entered = enter(code.shown().toLowerCase());
        var session = session(entered);

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.location()).isEqualTo("/fractie-noord/melding/code");
        assertThat(get("/fractie-noord/melding/code", session).status()).isEqualTo(200);
        assertThat(TestIdentityProvider.claims(testGateway.melding.last().token()).getSubject())
                .isEqualTo(code.sub());
        for (var closed : new String[]{"/fractie-noord/klacht", "/fractie-zuid/melding", "/gemeenschappelijk/beleid",
                "/gemeenschappelijk/rapportage"}) {
            assertThat(get(closed, session).status()).as(closed).isEqualTo(404);
        }
        assertThat(get("/werk", session).location()).isEqualTo("/fractie-noord/melding/code");
        assertThat(get("/beleid", session).status()).isNotEqualTo(302);
    }

    @Test
    void theMenuOfAGuestNamesNothingThatIsClosedToThem() {
        var page = get("/", session(enter(code("fractie-noord").shown()))).body();
        var menu = page.substring(page.indexOf("tk-menu__lijst"), page.indexOf("</nav>"));

        assertThat(page).contains("/uitloggen").doesNotContain(EMPLOYER);
        assertThat(menu).contains("/fractie-noord/melding").doesNotContain("/fractie-noord/klacht",
                "/gemeenschappelijk/rapportage", "href=\"/werk\"");
    }

    @Test
    void aTextThatAGuestDidNotGetSentWaitsForTheSameCode() {
        var code = code("fractie-noord").shown();
        var session = session(enter(code));
        testGateway.clock.advance(Duration.ofMinutes(31));
        var sent = gateway.request("POST", "/fractie-noord/melding/meldingen/x/berichten").withSession(session)
                .sameOrigin().form("tekst=Alleen+van+mij&id=1").send();
        var kept = cookie(sent, "tk-tekst=");

        assertThat(sent.location()).isEqualTo("/werk/teksten");
        assertThat(texts(kept)).contains("Uw tekst is bewaard", "href=\"/gast\"");
        var again = gateway.request("POST", "/gast").from("127.0.76.1").sameOrigin().header("Cookie", kept)
                .form("code=" + code).send();
        assertThat(again.location()).isEqualTo("/werk/teksten");
        assertThat(texts("tk=" + session(again) + "; " + kept)).contains("Alleen van mij");
        assertThat(texts("tk=" + session(enter(code("fractie-noord").shown())) + "; " + kept))
                .doesNotContain("Alleen van mij");
        testGateway.clock.advance(Duration.ofHours(2));
        gateway.context().getBean(KeptForms.class).cleanUp();
    }

    @Test
    void whoLogsOutIsOutAndNoProviderHearsOfIt() {
        var session = session(enter(code("fractie-noord").shown()));
        var out = gateway.request("POST", "/uitloggen").sameOrigin().withSession(session).form("").send();

        assertThat(out.location()).isEqualTo("/uitgelogd");
        assertThat(get("/fractie-noord/melding/code", session).status()).isEqualTo(302);
        assertThat(testGateway.identityProvider.revoked).noneMatch(token -> token.startsWith(GuestCode.LOGIN));
    }

    @Test
    void whatIsNoCodeGivesTheFormAgainAndNoSession() {
        for (var typed : new String[]{"", "niets", WRONG}) {
            var answer = enter(typed);
            assertThat(answer.status()).as(typed).isEqualTo(400);
            assertThat(answer.body()).contains("Deze code klopt niet").doesNotContain("AAAA-AAAA");
            assertThat(answer.allHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("tk="));
        }
    }

    /** Nobody learns by making up codes which domains are served, nor from how often they may try. */
    @Test
    void aCodeThatFitsADomainButOpensNothingIsAnsweredAsOneThatFitsNone() {
        var asked = new ArrayList<List<String>>();
        var answers = new ArrayList<String>();
        for (var typed : List.of(madeUp("fractie-noord").shown(), madeUp("fractie-west").shown(), WRONG)) {
            testGateway.melding.forget();
            int exchanged = testGateway.identityProvider.exchanged.get();
            var from = "127.0.75." + (++address);
            var answer = enter(typed, from);
            answers.add(answer.status() + answer.allHeaders("Set-Cookie").toString() + answer.body());
            asked.add(List.of("exchanges: " + (testGateway.identityProvider.exchanged.get() - exchanged),
                    "requests: " + testGateway.melding.requests().size()));
            for (var attempt = 2; attempt <= 5; attempt++) {
                enter(typed, from);
            }
            assertThat(enter(typed, from).status()).as("slowed").isEqualTo(429);
        }
        assertThat(answers.getFirst()).startsWith("400").contains("Deze code klopt niet");
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(asked).as("the same work, so the same time")
                .containsOnly(List.of("exchanges: 2", "requests: 1"));
    }

    @Test
    void ifMeldingCannotBeAskedTheCodeIsKeptForLaterAndNobodyIsSlowed() {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 503, "text/plain", ""));

        assertThat(enter(code("fractie-noord").shown()).status()).isEqualTo(503);
        assertThat(enter(WRONG).status()).isEqualTo(503);
    }

    @Test
    void aCodeIsNoBearerAndAnotherSiteSendsNone() {
        var code = code("fractie-noord");

        assertThat(gateway.get("/fractie-noord/melding/v1/x").bearer(code.loginToken()).send().status()).isEqualTo(401);
        assertThat(gateway.request("POST", "/gast").header("Origin", "https://elders.example")
                .form("code=" + code.value()).send().status()).isEqualTo(403);
    }

    /** Where many share one address, who guesses keeps nobody out who has a code. */
    @Test
    void whoGuessesWaitsLongerEachTimeAndWhoHasACodeComesInFromThereToo() {
        var from = "127.0.77.9";
        for (var attempt = 1; attempt <= 5; attempt++) {
            assertThat(enter(WRONG, from).status()).isEqualTo(400);
        }
        var slowed = enter(WRONG, from);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isPresent();
        assertThat(enter(code("fractie-noord").shown(), from).status()).isEqualTo(303);
        assertThat(enter(WRONG, "127.0.78.9").status()).isEqualTo(400);
        testGateway.clock.advance(Duration.ofSeconds(6));
        assertThat(enter(WRONG, from).status()).isEqualTo(400);
        assertThat(enter(WRONG, from).status()).isEqualTo(429);
    }

    private GuestCode code(String domain) {
        var code = madeUp(domain);
        opening.add(code.sub());
        return code;
    }

    private static GuestCode madeUp(String domain) {
        return GuestCode.create(new DataDomain(domain), RANDOM);
    }

    private RawResponse enter(String typed) {
        return enter(typed, "127.0.79." + (++address));
    }

    private RawResponse enter(String typed, String from) {
        return gateway.request("POST", "/gast").from(from).sameOrigin().form("code=" + typed.replace(" ", "+")).send();
    }

    private RawResponse get(String path, String session) {
        return gateway.get(path).withSession(session).send();
    }

    private String texts(String cookies) {
        return gateway.get("/werk/teksten").header("Cookie", cookies).send().body();
    }

    private static String session(RawResponse entered) {
        return cookie(entered, "tk=").substring(3);
    }

    private static String cookie(RawResponse answer, String begin) {
        return answer.allHeaders("Set-Cookie").stream().filter(cookie -> cookie.startsWith(begin)).findFirst()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';'))).orElseThrow();
    }
}
