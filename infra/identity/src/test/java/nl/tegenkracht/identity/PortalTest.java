package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The own portal of fractie Noord, which speaks for nobody and nothing else. */
class PortalTest extends IdentityTestBase {

    @Test
    void theTokenOfAPortalKnowsOnlyItsOwnDomain() {
        var response = portal().logIn(browser(), "lena");
        var claims = response.claims("access_token");

        assertThat(claims.get("aud").asString()).isEqualTo("tegenkracht-poort");
        assertThat(claims.get("domeinen").valueStream().map(domain -> domain.asString()).toList())
                .containsExactly("fractie-noord");
        assertThat(response.field("refresh_token")).isEmpty();
        assertThat(claims.get("sub")).as("another pseudonym at every client")
                .isNotEqualTo(gateway().logIn(browser(), "lena").claims("access_token").get("sub"));
    }

    @Test
    void whoeverDoesNotBelongToTheFractieGetsNoCode() {
        for (var account : new String[]{"merel", "zeno", "exa", "vera", "vincent"}) {
            var browser = browser();
            browser.get(portal().loginAddress(Map.of()));
            var returnUrl = Browser.location(browser.get(Browser.location(browser.logIn(account, "tegenkracht"))));

            assertThat(returnUrl).startsWith("http://localhost:8081/terug");
            assertThat(FormFields.parse(returnUrl)).containsEntry("error", "access_denied").doesNotContainKey("code");
        }
    }

    @Test
    void theGatewayExchangesSuchATokenOnlyForTheDomainOfThePortal() {
        var loginToken = portal().logIn(browser(), "noa").loginToken();

        var own = gateway().exchange(loginToken, "melding@fracties", "fractie-noord");
        assertThat(own.claims("access_token").get("hoedanigheid").asString()).isEqualTo("medewerker");
        for (var domain : Map.of("gemeenschappelijk", "samen", "ambtelijk", "ambtelijk", "fractie-zuid", "fracties")
                .entrySet()) {
            assertThat(gateway().exchange(loginToken, "beleid@" + domain.getValue(), domain.getKey()).http().body())
                    .isEqualTo("{\"error\":\"invalid_target\"}");
        }
    }

    @Test
    void thePortalCannotRefreshOrRevokeATokenOfTheGateway() {
        var login = gateway().logIn(browser(), "noa");

        assertThat(portal().refresh(login.field("refresh_token")).status()).isEqualTo(400);
        assertThat(portal().revoke(login.field("refresh_token")).field("error")).isEqualTo("invalid_client");
        assertThat(gateway().exchange(login.loginToken(), "melding@fracties", "fractie-noord").status()).isEqualTo(200);
    }
}
