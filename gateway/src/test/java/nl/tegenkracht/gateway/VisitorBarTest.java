package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page says who is logged in, for which employer and until when, whoever made it. */
@Tag("service")
class VisitorBarTest {

    private static final String PAGE = "/fractie-noord/melding/nieuw";

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    @BeforeEach
    void aServiceWithAPageOfItsOwn() {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "text/html;charset=UTF-8",
                "<header>é<!--balk-->van de dienst<!--/balk--></header><p>ünicode ☂</p>" + "<!--balk-->".repeat(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/werk", "/werk/teksten", PAGE, "/fractie-noord/melding/x/y", "/fractie-zuid/melding"})
    void everyPageSaysWhoIsLoggedInForWhichEmployerAndUntilWhen(String address) {
        var page = gateway.get(address).withSession(testGateway.session("noa")).send();

        assertThat(bar(page)).contains("Proefpersoon noa", "Fractie Noord", "action=\"/uitloggen\"", "Hoofdmenu",
                "href=\"/fractie-noord/melding\"", "href=\"/werk\"", "data-rest=\"1", "blijft u ingelogd tot")
                .doesNotContain("@@", "null", "/inloggen");
        assertWhole(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/werk", "/ambt", "/vertrouwenspersonen"})
    void aPageOfTheGatewaySaysAsWhatSomebodyIsLoggedIn(String address) {
        assertThat(bar(gateway.get(address).withSession(testGateway.session("noa")).send()))
                .contains("als medewerker");
        assertThat(bar(gateway.get(address).withSession(testGateway.session("vera")).send()))
                .contains("Vertrouwenspersoon ongewenste omgangsvormen");
        assertThat(bar(gateway.get(address).withSession(testGateway.session("noa")).header("Accept-Language", "en")
                .send())).contains("as an employee");
    }

    @Test
    void aServiceAndARefusalSayItThemselvesOrNot() {
        assertThat(bar(gateway.get(PAGE).withSession(testGateway.session("noa")).send()))
                .doesNotContain("als medewerker");
        assertThat(bar(gateway.get("/fractie-noord/nergens").withSession(testGateway.session("noa")).send()))
                .doesNotContain("als medewerker");
    }

    @Test
    void aStrangerReadsThatTheyCanLogIn() {
        assertThat(bar(gateway.get("/").send())).contains("href=\"/inloggen\"").doesNotContain("/uitloggen", "/werk",
                "<dialog");
        assertThat(bar(gateway.get("/a/../b").send())).contains("href=\"/inloggen\"");
    }

    @Test
    void aRefusalBeforeAnyLimitDoesNotAskWhoItIsAndSaysNeither() {
        var bar = bar(gateway.get("/a/../b").withSession(testGateway.session("noa")).send());
        assertThat(bar).contains("href=\"/werk\"").doesNotContain("Proefpersoon", "/inloggen", "/uitloggen");
    }

    @Test
    void whatTheServiceSaysAroundTheBarKeepsItsBytes() {
        var page = gateway.get(PAGE).withSession(testGateway.session("noa")).send();

        assertThat(page.body()).startsWith("<header>é<!--balk-->")
                .endsWith("<!--/balk--></header><p>ünicode ☂</p>" + "<!--balk-->".repeat(3))
                .doesNotContain("van de dienst");
        assertWhole(page);
    }

    @Test
    void anotherKindOfAnswerIsLeftAlone() {
        var json = "{\"v\":\"<!--balk-->x<!--/balk-->\"}";
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json", json));

        assertThat(gateway.get(PAGE).withSession(testGateway.session("noa")).send().body()).isEqualTo(json);
    }

    @Test
    void thePlaceInTheMenuIsThatOfTheAddressAndOfAnErrorThereIsNone() {
        var noa = testGateway.session("noa");
        var vera = testGateway.session("vera");
        assertThat(bar(gateway.get(PAGE).withSession(noa).send()))
                .contains("href=\"/fractie-noord/melding\" aria-current=\"true\"").containsOnlyOnce("aria-current");
        assertThat(bar(gateway.get(PAGE).withSession(vera).send()))
                .contains("href=\"/werk\" aria-current=\"true\"").containsOnlyOnce("aria-current");
        assertThat(bar(gateway.get("/fractie-noord/nergens").withSession(noa).send())).doesNotContain("aria-current");
    }

    @Test
    void askingHowLongDoesNotMakeItLongerAndAPostDoes() {
        try (var own = testGateway.open(Map.of())) {
            var noa = testGateway.session(own, "noa");
            testGateway.clock.advance(Duration.ofMinutes(20));
            var answer = own.get("/sessie").withSession(noa).send();
            assertThat(answer.body()).contains("\"langer\":true");
            assertThat(rest(answer)).isBetween(570, 600);
            testGateway.clock.advance(Duration.ofMinutes(5));
            assertThat(rest(own.get("/sessie").withSession(noa).send())).isBetween(270, 300);
            assertThat(rest(own.request("POST", "/sessie").withSession(noa).sameOrigin().form("").send()))
                    .isBetween(1_770, 1_800);
            assertThat(rest(own.get("/sessie").withSession(noa).send())).isBetween(1_770, 1_800);
        }
    }

    @Test
    void anotherSiteMakesNobodysSessionLonger() {
        var noa = testGateway.session("noa");
        assertThat(gateway.request("POST", "/sessie").withSession(noa).header("Sec-Fetch-Site", "cross-site").form("")
                .send().status()).isEqualTo(403);
        assertThat(gateway.get("/sessie").send().body()).contains("\"rest\":0", "\"langer\":false");
    }

    @Test
    void whoLogsOutReadsSoOnAPageOfItsOwn() {
        var noa = testGateway.session("noa");
        assertThat(gateway.get("/uitgelogd").withSession(noa).send().location()).isEqualTo("/");
        gateway.request("POST", "/uitloggen").withSession(noa).sameOrigin().form("").send();

        var goodbye = gateway.get("/uitgelogd").withSession(noa).send();
        assertThat(goodbye.status()).isEqualTo(200);
        assertThat(goodbye.body()).contains("<h1>U bent uitgelogd</h1>", "Sluit dit venster op een gedeelde computer.",
                "<title>U bent uitgelogd - Tegenkracht</title>");
    }

    private static String bar(RawResponse page) {
        return page.body().substring(page.body().indexOf("<!--balk-->"), page.body().indexOf("<!--/balk-->"))
                .replaceAll("\\s+", " ");
    }

    private static void assertWhole(RawResponse page) {
        assertThat(page.body()).endsWith(page.body().contains("ünicode") ? "<!--balk-->" : "</html>\n");
        page.header("Content-Length").ifPresent(length -> assertThat(length)
                .isEqualTo(Integer.toString(page.body().getBytes(StandardCharsets.UTF_8).length)));
    }

    private static int rest(RawResponse answer) {
        return Integer.parseInt(answer.body().replaceAll(".*\"rest\":(\\d+).*", "$1"));
    }
}
