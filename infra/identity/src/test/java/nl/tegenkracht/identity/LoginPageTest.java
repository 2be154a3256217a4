package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginPageTest extends IdentityTestBase {

    @AfterEach
    void resetClock() {
        TestClock.offset = Duration.ZERO;
    }

    @Test
    void thePageLetsYouChooseEveryTestPersonWithAnExplanation() {
        var page = browser().get("/inloggen").body();

        assertThat(page).contains("Merel Beukenhaag", "medewerker van de ambtelijke organisatie", "Fractie Noord");
        assertThat(page.split("<option value=\"[a-z]", -1)).hasSize(25 + 1);
        assertThat(page).as("the password is only in the documentation").doesNotContain("value=\"tegenkracht\"");
    }

    @Test
    void whoReadsEnglishAtTheClientLogsInInEnglish() {
        var browser = browser();
        browser.get(gateway().loginAddress(Map.of("ui_locales", "en-GB nl")));
        var page = browser.get("/inloggen");

        assertThat(page.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(page.body()).contains("<html lang=\"en\">", "<h1>Log in</h1>", "employee of the civil service",
                "The same for all trial people").doesNotContain("Kies wie", "medewerker van", "action=\"/taal\"");
    }

    @Test
    void theOtherLanguageIsOneLinkAwayAndStaysAfterAWrongPassword() {
        var browser = browser();
        browser.get(gateway().loginAddress(Map.of("ui_locales", "nl")));

        assertThat(browser.get("/inloggen").body()).contains("Ik ben", "href=\"/inloggen?taal=en\"", ">English</a>");
        assertThat(browser.get("/inloggen?taal=en").body())
                .contains("I am", "name=\"taal\" value=\"en\"", "href=\"/inloggen?taal=nl\"", ">Nederlands</a>");
        assertThat(Browser.location(browser.logIn("merel", "wrong", Map.of("taal", "en"))))
                .endsWith("/inloggen?mislukt&taal=en");
        assertThat(browser.get("/inloggen?mislukt&taal=en").body()).contains("Logging in did not succeed");
        assertThat(browser.get("/inloggen?taal=fr").body()).contains("Ik ben").doesNotContain("name=\"taal\"");
    }

    @Test
    void theHeadersCloseOffEverythingExceptTheWayBackToTheClients() {
        var headers = browser().get("/inloggen").headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValue("default-src 'none'; script-src 'self'; "
                + "style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' http://localhost:8080 http://localhost:8081");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
    }

    @Test
    void theCookieIsNamedDifferentlyFromTheGatewaysAndIsNotReadableByScripts() {
        var browser = browser();
        var response = browser.get("/inloggen");

        assertThat(response.headers().allValues("Set-Cookie")).as("no session yet").singleElement().asString()
                .startsWith("tk-formulier=").contains("HttpOnly", "SameSite=Lax", "Path=/inloggen");
        assertThat(browser.logIn("merel", "tegenkracht").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("tk-inlog=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void afterLoggingInAgainTheSessionIsADifferentOne() {
        var browser = browser();
        browser.logIn("merel", "tegenkracht");
        var before = session(browser);
        browser.logIn("merel", "tegenkracht");

        assertThat(session(browser)).isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameResponseAndTheChoiceIsKept() {
        var browser = browser();
        var failureUrl = Browser.location(browser.logIn("otto", "wrong"));

        assertThat(failureUrl).isEqualTo(Browser.location(browser().logIn("does-not-exist", "wrong")))
                .endsWith("/inloggen?mislukt")
                .doesNotContain("otto");
        assertThat(browser.get(failureUrl).body()).contains("Inloggen is niet gelukt")
                .containsPattern("value=\"otto\"\\s+selected");
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordOnlyHelpsAfterAShortWait() {
        for (int attempt = 0; attempt < 5; attempt++) {
            browser().logIn("griet", "wrong");
        }

        assertThat(Browser.location(browser().logIn("griet", "tegenkracht"))).endsWith("?mislukt");
        assertThat(Browser.location(browser().logIn("pia", "tegenkracht"))).as("another notices nothing")
                .isEqualTo("http://localhost:8080/");
        TestClock.offset = Duration.ofSeconds(6);
        assertThat(Browser.location(browser().logIn("griet", "tegenkracht"))).isEqualTo("http://localhost:8080/");
    }

    @Test
    void thePageSaysForWhatOneLogsIn() {
        var atThePortal = browser();
        atThePortal.get(portal().loginAddress(Map.of()));

        assertThat(atThePortal.get("/inloggen").body()).contains("U logt in voor het portaal van Fractie Noord.");
        assertThat(browser().get("/inloggen").body()).contains("U logt in voor Tegenkracht.");
    }

    @Test
    void thePageHasTheStyleOfThePortalsAndServesItItself() {
        var style = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"").matcher(browser().get("/inloggen").body());

        assertThat(style.find()).isTrue();
        var response = browser().get(style.group(1));
        assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith("text/css");
        assertThat(response.headers().firstValue("Cache-Control")).get().asString().contains("immutable");
        assertThat(browser().get("/assets/invented/tegenkracht.css").statusCode()).isEqualTo(404);
    }

    @Test
    void linksInTheFrameGoToTheGateway() {
        for (var path : List.of("/", "/privacy", "/toegankelijkheid", "/.well-known/security.txt")) {
            assertThat(Browser.location(browser().get(path))).isEqualTo("http://localhost:8080" + path);
        }
    }

    @Test
    void whatManagesIsOnAPortOfItsOwnAndSaysHardlyAnything() {
        assertThat(management().get("/actuator/health/readiness").body()).contains("UP");
        assertThat(management().get("/actuator/env").statusCode()).isEqualTo(404);
        for (var path : List.of("/actuator", "/actuator/health", "/actuator/prometheus")) {
            assertThat(browser().get(path).statusCode()).as(path + " beside the logins").isEqualTo(404);
        }
    }

    private static String session(Browser browser) {
        return browser.cookie("tk-inlog");
    }
}
