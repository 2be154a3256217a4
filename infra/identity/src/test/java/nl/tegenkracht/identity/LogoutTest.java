package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogoutTest extends IdentityTestBase {

    @Test
    void logoutEndsTheSessionAndEveryTokenFromIt() {
        var browser = browser();
        var gateway = gateway();
        var login = gateway.logIn(browser, "merel");

        var response = browser.get(logoutAddress(login));

        assertThat(Browser.location(response)).isEqualTo("http://localhost:8080/uitgelogd?state=done");
        assertThat(Browser.location(browser.get(gateway.loginAddress(Map.of())))).as("logging in again is needed")
                .endsWith("/inloggen");
        assertThat(gateway.exchange(login.loginToken(), "melding@ambtelijk", "ambtelijk").field("error"))
                .isEqualTo("invalid_grant");
        assertThat(gateway.refresh(login.field("refresh_token")).field("error")).isEqualTo("invalid_grant");
    }

    @Test
    void loggingOutTwiceIsAllowed() {
        var browser = browser();
        var login = gateway().logIn(browser, "merel");
        browser.get(logoutAddress(login));

        assertThat(Browser.location(browser.get(logoutAddress(login))))
                .isEqualTo("http://localhost:8080/uitgelogd?state=done");
    }

    @Test
    void theLoginAtTheOwnPortalFromTheSameSignInEndsToo() {
        var browser = browser();
        var atTheGateway = gateway().logIn(browser, "noa");
        var portal = portal();
        var returnUrl = Browser.location(browser.get(portal.loginAddress(Map.of())));
        var atThePortal = portal.exchangeCode(FormFields.parse(returnUrl).get("code"));
        assertThat(gateway().exchange(atThePortal.loginToken(), "melding@fracties", "fractie-noord").status())
                .isEqualTo(200);

        browser.get(logoutAddress(atTheGateway));

        assertThat(gateway().exchange(atThePortal.loginToken(), "melding@fracties", "fractie-noord").field("error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void anotherSignInOfTheSamePersonContinues() {
        var gateway = gateway();
        var home = gateway.logIn(browser(), "merel");
        var office = browser();
        var atTheOffice = gateway.logIn(office, "merel");
        office.get(logoutAddress(atTheOffice));

        assertThat(gateway.exchange(home.loginToken(), "melding@ambtelijk", "ambtelijk").status()).isEqualTo(200);
    }

    @Test
    void whoLogsInWhereAnotherWasLoggedInEndsTheSignInOfThatOther() {
        var browser = browser();
        var gateway = gateway();
        var noa = gateway.logIn(browser, "noa");
        var elsewhere = gateway.logIn(browser(), "noa");
        browser.get(gateway.loginAddress(Map.of("prompt", "login")));
        assertThat(Browser.location(browser.logIn("noa", "tegenkracht"))).startsWith("/oauth2/authorize");
        assertThat(gateway.exchange(noa.loginToken(), "melding@fracties", "fractie-noord").status())
                .as("the same person again").isEqualTo(200);

        browser.logIn("zeno", "tegenkracht");

        assertThat(gateway.exchange(elsewhere.loginToken(), "melding@fracties", "fractie-noord").status())
                .as("another browser").isEqualTo(200);
        assertThat(gateway.refresh(noa.field("refresh_token")).status()).as("the first sign-in of noa in this browser")
                .isEqualTo(200);
    }

    @Test
    void theSignInOfWhoWasLoggedInJustBeforeIsOver() {
        var browser = browser();
        var gateway = gateway();
        var noa = gateway.logIn(browser, "noa");

        browser.logIn("zeno", "tegenkracht");

        assertThat(gateway.exchange(noa.loginToken(), "melding@fracties", "fractie-noord").field("error"))
                .isEqualTo("invalid_grant");
        assertThat(gateway.refresh(noa.field("refresh_token")).field("error")).isEqualTo("invalid_grant");
    }

    @Test
    void revokingATokenEndsTheWholeLogin() {
        for (var token : new String[]{"access_token", "refresh_token"}) {
            var gateway = gateway();
            var login = gateway.logIn(browser(), "merel");

            assertThat(gateway.revoke(login.field(token)).status()).isEqualTo(200);
            assertThat(gateway.exchange(login.loginToken(), "melding@ambtelijk", "ambtelijk").field("error"))
                    .isEqualTo("invalid_grant");
            assertThat(gateway.refresh(login.field("refresh_token")).field("error")).isEqualTo("invalid_grant");
        }
    }

    @Test
    void afterRevocationLoggingOutStillWorks() {
        var browser = browser();
        var gateway = gateway();
        var login = gateway.logIn(browser, "merel");
        gateway.revoke(login.field("refresh_token"));

        assertThat(Browser.location(browser.get(logoutAddress(login))))
                .isEqualTo("http://localhost:8080/uitgelogd?state=done");
    }

    @Test
    void revokingAnUnknownTokenChangesNothing() {
        assertThat(gateway().revoke("does-not-exist").status()).isEqualTo(200);
    }

    @Test
    void afterLogoutNobodyGoesToAForeignAddress() {
        var browser = browser();
        var login = gateway().logIn(browser, "merel");
        var response = browser.get("/connect/logout?" + FormFields.encode(Map.of("id_token_hint",
                login.field("id_token"), "post_logout_redirect_uri", "https://elsewhere.example/")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
    }

    private static String logoutAddress(Client.ProviderResponse login) {
        return "/connect/logout?" + FormFields.encode(Map.of("id_token_hint", login.field("id_token"),
                "post_logout_redirect_uri", "http://localhost:8080/uitgelogd", "state", "done"));
    }
}
