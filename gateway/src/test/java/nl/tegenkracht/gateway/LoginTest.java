package nl.tegenkracht.gateway;

import static nl.tegenkracht.gateway.fixture.TestGateway.cookie;
import static nl.tegenkracht.gateway.fixture.TestGateway.path;
import static nl.tegenkracht.gateway.fixture.TestGateway.sessionFrom;
import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("service")
class LoginTest {

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    @Test
    void loginLeadsBackToWhereSomeoneWantedToGo() {
        var redirect = gateway.get("/fractie-noord/melding/nieuw?stap=2").send();
        assertThat(redirect.status()).isEqualTo(302);
        var page = gateway.get(redirect.location()).send();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Log in om een melding te doen",
                "href=\"/inloggen?naar=/fractie-noord/melding/nieuw%3Fstap%3D2\"");
        var returned = testGateway.logIn(gateway, "noa", "/inloggen?naar=/fractie-noord/melding/nieuw%3Fstap%3D2");
        assertThat(returned.location()).isEqualTo("/fractie-noord/melding/nieuw?stap=2");
        assertThat(gateway.get(returned.location()).withSession(sessionFrom(returned)).send().body())
                .isEqualTo("<p>dienst</p>");
    }

    @ParameterizedTest
    @CsvSource({"melding,/fractie-noord/melding/nieuw", "meldingen,/fractie-noord/melding",
            "klacht,/fractie-noord/klacht/nieuw", "klachten,/fractie-noord/klacht", "beleid,/fractie-noord/beleid",
            "/werk,/werk"})
    void aFixedDestinationGetsItsDomainOnlyAfterLogin(String returnTo, String target) {
        assertThat(testGateway.logIn(gateway, "noa", "/inloggen?naar=" + returnTo).location()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://kwaad.example/", "//kwaad.example", "/%2F/kwaad.example", "/%5Ckwaad.example",
            "/ambtelijk//kwaad", "javascript:alert(1)", "/..//kwaad", "/x%0d%0aSet-Cookie:a=b", "/inloggen?naar=/x",
            "/uitloggen", "ambtelijk/melding", "%2F%2Fkwaad.example", "/x%3Fa=%3Cscript%3E", "/x@kwaad.example", ""})
    void loginNeverSendsAnyoneElsewhere(String returnTo) {
        assertThat(testGateway.logIn(gateway, "noa", "/inloggen?naar=" + returnTo).location()).isEqualTo("/werk");
    }

    @Test
    void theAuthorizationRequestUsesPkceANonceAndAState() {
        var loginStart = gateway.get("/inloggen").send();
        assertThat(loginStart.location()).startsWith(testGateway.identityProvider.issuer() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "client_id=poort")
                .doesNotContain("code_verifier", "naar");
        assertThat(loginStart.allHeaders("Set-Cookie")).singleElement().asString().startsWith("tk-poging-")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=43200");
    }

    @Test
    void theSessionIsAFreshIdInACookieForThisSite() {
        var returned = testGateway.logIn(gateway, "noa", "/inloggen");
        assertThat(returned.allHeaders("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).matches(
                "tk=[A-Za-z0-9_-]{43}[.][A-Za-z0-9_-]{22}; Path=/; HttpOnly; SameSite=Lax"));
        assertThat(sessionFrom(returned)).isNotEqualTo(testGateway.session("noa"));
    }

    @Test
    void aPresetIdNeverBecomesASession() {
        var fixed = "A".repeat(43);
        testGateway.identityProvider.user = "noa";
        var loginStart = gateway.get("/inloggen").withSession(fixed).send();
        var returned = gateway.get(path(throughIdentityProvider(loginStart.location())))
                .header("Cookie", "tk=" + fixed + "; " + cookie(loginStart))
                .send();
        assertThat(sessionFrom(returned)).isNotEqualTo(fixed);
        assertThat(gateway.get("/fractie-noord/melding").withSession(fixed).send().status()).isEqualTo(302);
    }

    @Test
    void loggingInAgainEndsThePreviousSessionOfThisBrowser() {
        var first = testGateway.session("noa");
        testGateway.identityProvider.user = "noa";
        var loginStart = gateway.get("/inloggen").send();
        gateway.get(path(throughIdentityProvider(loginStart.location())))
                .header("Cookie", "tk=" + first + "; " + cookie(loginStart)).send();
        assertThat(gateway.get("/fractie-noord/melding").withSession(first).send().status()).isEqualTo(302);
    }

    @Test
    void itsTokensAreRevokedUnlessTheyAreOfTheSameSessionAtTheProvider() {
        var visitor = new Visitor(testGateway, gateway);
        var startedBefore = visitor.toTheIdentityProvider("noa", "/inloggen");
        var again = visitor.toTheIdentityProvider("noa", "/inloggen");
        var third = visitor.toTheIdentityProvider("zeno", "/inloggen");
        testGateway.identityProvider.providerSession = "first";
        int revoked = testGateway.identityProvider.revoked.size();
        visitor.get(startedBefore);
        visitor.get(again);
        assertThat(testGateway.identityProvider.revoked).hasSize(revoked);
        testGateway.identityProvider.providerSession = "second";
        visitor.get(third);
        assertThat(testGateway.identityProvider.revoked).hasSize(revoked + 1);
    }

    @Test
    void aLoginTokenOfSomeoneElseThanTheIdTokenIsNoLogin() {
        testGateway.identityProvider.identifiedAs = "vera";
        var returned = testGateway.logIn(gateway, "noa", "/inloggen");
        assertThat(returned.status()).isEqualTo(401);
        assertThat(returned.allHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("tk="));
    }

    @Test
    void aReturnWithoutItsOwnAttemptYieldsNothing() {
        var loginStart = gateway.get("/inloggen").send();
        var returnPath = path(throughIdentityProvider(loginStart.location()));
        var response = gateway.get(returnPath).send();
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.allHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("tk="));
        assertThat(response.body()).contains("Inloggen is niet gelukt");
    }

    @Test
    void aReturnWorksOnlyOnce() {
        var loginStart = gateway.get("/inloggen").send();
        var returnPath = path(throughIdentityProvider(loginStart.location()));
        assertThat(gateway.get(returnPath).header("Cookie", cookie(loginStart)).send().status()).isEqualTo(302);
        assertThat(gateway.get(returnPath).header("Cookie", cookie(loginStart)).send().status()).isEqualTo(401);
    }

    @Test
    void twoTabsDoNotGetInEachOthersWay() {
        var first = gateway.get("/inloggen?naar=/fractie-noord/melding").send();
        var second = gateway.get("/inloggen?naar=/fractie-noord/klacht").send();
        var both = cookie(first) + "; " + cookie(second);
        assertThat(
                gateway.get(path(throughIdentityProvider(first.location()))).header("Cookie", both).send().location())
                .isEqualTo("/fractie-noord/melding");
        assertThat(
                gateway.get(path(throughIdentityProvider(second.location()))).header("Cookie", both).send().location())
                .isEqualTo("/fractie-noord/klacht");
    }

    @Test
    void whoeverIsAlreadyLoggedInGoesStraightOn() {
        var response = gateway.get("/inloggen?naar=melding").withSession(testGateway.session("merel")).send();
        assertThat(response.location()).isEqualTo("/ambtelijk/melding/nieuw");
    }

    @Test
    void anImageOrScriptStartsNoLogin() {
        var response = gateway.get("/inloggen").header("Sec-Fetch-Dest", "image").send();
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.allHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void logoutEndsTheSessionHereAndAtTheIdentityProvider() {
        var session = testGateway.session("noa");
        int earlier = testGateway.identityProvider.revoked.size();
        var loggedOut = gateway.request("POST", "/uitloggen").withSession(session).sameOrigin().form("").send();
        assertThat(loggedOut.status()).isEqualTo(303);
        assertThat(loggedOut.location())
                .startsWith(testGateway.identityProvider.issuer() + "/connect/logout?id_token_hint=");
        assertThat(loggedOut.header("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(loggedOut.allHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("tk=;") && cookie.contains("Max-Age=0"));
        assertThat(testGateway.identityProvider.revoked).hasSize(earlier + 1);
        assertThat(gateway.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(302);
    }

    @Test
    void logoutIsOnlyPossibleFromThisSite() {
        var session = testGateway.session("noa");
        assertThat(gateway.request("POST", "/uitloggen").withSession(session).header("Sec-Fetch-Site", "cross-site")
                .form("")
                .send().status()).isEqualTo(403);
        assertThat(gateway.get("/uitloggen").withSession(session).send().status()).isEqualTo(405);
        assertThat(gateway.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(200);
    }

    @Test
    void withoutTheIdentityProviderLoginFailsButPeopleStayLoggedIn() {
        var session = testGateway.session("noa");
        gateway.get("/fractie-noord/melding").withSession(session).send();
        var loginStart = gateway.get("/inloggen").send();
        var returnPath = path(throughIdentityProvider(loginStart.location()));
        testGateway.identityProvider.unavailable = true;
        assertThat(gateway.get(returnPath).header("Cookie", cookie(loginStart)).send().status()).isEqualTo(503);
        assertThat(gateway.get("/fractie-noord/melding").withSession(session).send().status()).isEqualTo(200);
        assertThat(gateway.get("/fractie-noord/klacht").withSession(session).send().status()).isEqualTo(503);
    }

    private String throughIdentityProvider(String address) {
        return testGateway.atIdentityProvider(address);
    }
}
