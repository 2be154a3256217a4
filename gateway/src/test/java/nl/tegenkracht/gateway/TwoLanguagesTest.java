package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.gateway.fixture.RawRequest;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import nl.tegenkracht.portal.Assets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody reads Dutch or English, by what they chose or what their browser asks for, and nobody else learns which. */
@Tag("service")
class TwoLanguagesTest {

    private TestGateway testGateway;
    private RunningGateway gateway;

    @BeforeEach
    void setUp() {
        testGateway = TestGateway.shared();
        gateway = testGateway.gateway();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | nl", "nl | nl", "en | en", "en-GB,en;q=0.9,nl;q=0.8 | en", "de | nl",
            "de,en;q=0.7,nl;q=0.2 | en", "nl;q=0.4,en;q=0.6 | en", "en;q=0,nl | nl", "* | nl", ";;q=x | nl"})
    void theBrowserSaysWhatSomebodyLikesBest(String acceptLanguage, String language) {
        var page = gateway.get("/").header("Accept-Language", acceptLanguage).send();

        assertThat(page.header("Content-Language")).contains(language);
        assertThat(page.header("Vary")).contains("Accept-Language, Cookie");
        assertThat(page.body()).contains("<html lang=\"" + language + "\">",
                language.equals("nl") ? "Bij wie moet ik zijn?" : "Who can I turn to?");
    }

    @Test
    void whatSomebodyChoseCountsForMore() {
        var page = gateway.get("/").header("Accept-Language", "nl").header("Cookie", "taal=en").send();

        assertThat(page.header("Content-Language")).contains("en");
        assertThat(page.body()).contains("Who can I turn to?", "Talk to a confidential adviser")
                .doesNotContain("Bij wie moet ik zijn?", "vertrouwenspersoon?", "Uitloggen");
    }

    @ParameterizedTest
    @CsvSource({"taal=en, nl, en", "taal=nl, en, nl", "taal=fr, en, en", "taal=<x>, de, nl"})
    void aServiceHearsTheLanguageAndNothingElse(String cookie, String acceptLanguage, String language) {
        gateway.get("/fractie-noord/melding").header("Cookie", cookie + "; tk=" + testGateway.session("noa"))
                .header("Accept-Language", acceptLanguage + ",fy;q=0.1").send();

        assertThat(testGateway.melding.last().headers().get("accept-language")).isEqualTo(language);
        assertThat(testGateway.melding.last().headers()).doesNotContainKey("cookie");
    }

    @Test
    void whatAServiceSaysOfItsLanguageReachesTheVisitor() {
        testGateway.melding.behave((exchange, request) -> {
            exchange.getResponseHeaders().set("Content-Language", "nl");
            TestService.respond(exchange, 200, "text/html;charset=UTF-8", "<html lang=\"en\">");
        });
        var page = gateway.get("/fractie-noord/melding").withSession(testGateway.session("noa"))
                .header("Accept-Language", "en").send();

        assertThat(page.header("Content-Language")).contains("nl");
        assertThat(page.allHeaders("Vary")).containsExactly("Accept-Language, Cookie");
    }

    @Test
    void anApiSaysWhatIsWrongInThatLanguage() {
        var problem = gateway.get("/fractie-noord/melding/v1/x").header("Accept-Language", "en").send();

        assertThat(problem.header("Content-Language")).contains("en");
        assertThat(problem.body()).contains("\"title\":\"You are not logged in\"");
    }

    @Test
    void myWorkIsWhollyInThatLanguage() {
        var item = """
                {"soort":"melding","staat":"in-behandeling","sinds":"2026-11-28T10:00:00Z","actie":true,
                 "adres":"/fractie-noord/melding/meldingen/1","dossier":"0123456789abcdef0123456789abcdef"}""";
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json",
                "{\"regels\":[" + item + "],\"totaal\":1,\"actie\":1}"));
        testGateway.klacht.behave((exchange, request) -> TestService.respond(exchange, 500, "application/json", "{}"));
        var page = gateway.get("/werk").withSession(testGateway.session("noa")).header("Accept-Language", "en").send();

        assertThat(page.body()).contains("Overview", "Waiting for you", "Report", "Being dealt with", "Since",
                "28 November 2026, 11:00", "complaints", "Log out")
                .doesNotContain("Melding", "Loopt", "sinds", "klachten van", "??");
        assertThat(testGateway.melding.last().headers().get("accept-language")).isEqualTo("en");
    }

    @Test
    void theLoginPageIsAskedForInThatLanguage() {
        assertThat(gateway.get("/inloggen").header("Cookie", "taal=en").send().location()).contains("ui_locales=en");
        assertThat(gateway.get("/inloggen").send().location()).contains("ui_locales=nl");
    }

    @Test
    void theSwitchRemembersTheChoiceInThisBrowserAndLeadsBack() {
        var chosen = choose("taal=en", gateway.origin() + "/fractie-noord/melding?volgorde=wacht-het-langst");

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.location()).isEqualTo("/fractie-noord/melding?volgorde=wacht-het-langst");
        assertThat(chosen.allHeaders("Set-Cookie")).singleElement().asString()
                .startsWith("taal=en; Path=/; Max-Age=31536000;")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://kwaad.example/x", "//kwaad.example", "/werk", "%s.kwaad.example/x", "%s/a/../b",
            "%s/inloggen?naar=/werk", "%s/<x>", "%s@kwaad.example/"})
    void theSwitchLeadsNowhereElse(String referer) {
        assertThat(choose("taal=en", referer.formatted(gateway.origin())).location()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"taal=fr", "taal=", "taal=en;x", "anders=en", "taal=enenenenenenenenenen"})
    void thereIsNothingElseToChoose(String form) {
        assertThat(choose(form, gateway.origin() + "/").headerNames()).doesNotContain("set-cookie");
    }

    @Test
    void anotherSiteChoosesForNobody() {
        var foreign = gateway.request("POST", "/taal").header("Sec-Fetch-Site", "cross-site").form("taal=en").send();

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.headerNames()).doesNotContain("set-cookie");
        assertThat(gateway.get("/taal").send().status()).isEqualTo(405);
    }

    @Test
    void whatHasNoWordsDependsOnNoLanguage() {
        var style = gateway.get(Assets.path() + "/tegenkracht.css").send();

        assertThat(style.headerNames()).doesNotContain("vary", "content-language");
    }

    private RawResponse choose(String form, String referer) {
        RawRequest request = gateway.request("POST", "/taal").sameOrigin().header("Referer", referer).form(form);
        return request.send();
    }
}
