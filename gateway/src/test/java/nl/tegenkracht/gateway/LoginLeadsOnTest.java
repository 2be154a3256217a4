package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens on the way to or from the login: it leads on, to where someone wanted to go. */
@Tag("service")
class LoginLeadsOnTest {

    private static final String WANTED = "/fractie-noord/melding/nieuw?stap=2";
    private static final String START = "/inloggen?naar=/fractie-noord/melding/nieuw%3Fstap=2";

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private final Visitor visitor = new Visitor(testGateway, gateway);

    @Test
    void whoReturnsTwiceIsLoggedInAndGoesOn() {
        var back = visitor.toTheIdentityProvider("noa", START);
        assertThat(visitor.get(back).location()).isEqualTo(WANTED);
        var session = visitor.session();
        assertThat(visitor.get(back).location()).isEqualTo(WANTED);
        assertThat(visitor.session()).isEqualTo(session);
        assertThat(visitor.get(WANTED).status()).isEqualTo(200);
    }

    @Test
    void whoReturnsTwiceButIsLoggedOutStartsAgainWithOneButton() {
        var back = visitor.toTheIdentityProvider("noa", START);
        visitor.get(back);
        visitor.logOut();
        startsAgain(visitor.get(back));
    }

    @Test
    void whoLeavesTheLoginPageOpenForElevenMinutesCanStillLogIn() {
        var back = visitor.toTheIdentityProvider("noa", START);
        testGateway.clock.advance(Duration.ofMinutes(11));
        assertThat(visitor.get(back).location()).isEqualTo(WANTED);
    }

    @Test
    void whoLeavesItOpenForTwoHoursStartsAgainWithOneButton() {
        var back = visitor.toTheIdentityProvider("noa", START);
        testGateway.clock.advance(Duration.ofHours(2));
        startsAgain(visitor.get(back));
    }

    @Test
    void whoIsRefusedByTheIdentityProviderStartsAgainWithOneButton() {
        var back = visitor.toTheIdentityProvider("noa", START);
        startsAgain(visitor.get(back.replaceFirst("code=[^&]*", "error=access_denied")));
    }

    @Test
    void whoIsStillLoggedInIsToldAsWhom() {
        visitor.logIn("noa", "/inloggen");
        var page = visitor.get("/inloggen/terug?error=access_denied&state=nobody-knows");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).isEqualTo("/werk");
        var other = new Visitor(testGateway, gateway);
        var back = other.toTheIdentityProvider("noa", START);
        other.logIn("zeno", "/inloggen");
        var refused = other.get(back.replaceFirst("code=[^&]*", "error=access_denied"));
        assertThat(refused.body()).contains("U bent ingelogd als Proefpersoon zeno.",
                "href=\"/fractie-noord/melding/nieuw?stap=2\"");
    }

    @Test
    void underAnotherHostNameTheLoginMovesToThePublicOneOnce() {
        var elsewhere = gateway.get(START).header("Host", "127.0.0.1:" + gateway.port()).send();
        assertThat(elsewhere.status()).isEqualTo(302);
        assertThat(elsewhere.location()).startsWith(gateway.origin() + "/inloggen?");
        assertThat(elsewhere.allHeaders("Set-Cookie")).isEmpty();
        var moved = TestGateway.path(elsewhere.location());
        assertThat(visitor.logIn("noa", moved).location()).isEqualTo(WANTED);
        // A proxy that does not pass on the name: then the second time is as good as it gets.
        assertThat(gateway.get(moved).header("Host", "127.0.0.1:" + gateway.port()).send().location())
                .startsWith(testGateway.identityProvider.issuer());
    }

    @Test
    void withoutTheIdentityProviderThePageSaysSoAndKeepsTheDestination() {
        var back = visitor.toTheIdentityProvider("noa", START);
        testGateway.identityProvider.unavailable = true;
        var page = visitor.get(back);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isPresent();
        assertThat(page.body()).contains("Inloggen lukt nu even niet",
                "href=\"/inloggen?naar=/fractie-noord/melding/nieuw%3Fstap%3D2\"");
        try (var starting = testGateway.open(Map.of("tegenkracht.issuer", "http://127.0.0.1:1"))) {
            var nowhere = starting.get(START).send();
            assertThat(nowhere.status()).isEqualTo(503);
            assertThat(nowhere.body()).contains("Inloggen lukt nu even niet",
                    "href=\"/inloggen?naar=/fractie-noord/melding/nieuw%3Fstap%3D2\"");
        }
    }

    @Test
    void withoutTheStoreThePageSaysSoAndKeepsTheDestination() {
        try (var separate = testGateway.open(Map.of("spring.mongodb.uri",
                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200&connectTimeoutMS=200"))) {
            var page = new Visitor(testGateway, separate).logIn("noa", START);
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.body()).contains("Inloggen lukt nu even niet",
                    "href=\"/inloggen?naar=/fractie-noord/melding/nieuw%3Fstap%3D2\"");
        }
    }

    @Test
    void afterLoggingOutTheNextLoginAsksWhoItIs() {
        visitor.logIn("noa", "/inloggen");
        assertThat(testGateway.identityProvider.lastLogin).doesNotContainKey("prompt");
        visitor.logOut();
        visitor.logIn("zeno", "/inloggen");
        assertThat(testGateway.identityProvider.lastLogin).containsEntry("prompt", "login");
    }

    @Test
    void whenTheIdentityProviderDoesNotAnswerLoggingOutStillEndsOnAPage() {
        visitor.logIn("noa", "/inloggen");
        testGateway.identityProvider.unavailable = true;
        assertThat(visitor.logOut().location()).isEqualTo("/uitgelogd");
        assertThat(visitor.get(WANTED).location()).startsWith("/toegang?naar=");
    }

    private static void startsAgain(RawResponse page) {
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.header("WWW-Authenticate")).isPresent();
        assertThat(page.body()).contains("Inloggen is niet gelukt",
                "href=\"/inloggen?naar=/fractie-noord/melding/nieuw%3Fstap%3D2\"", "Opnieuw inloggen")
                .doesNotContain("U bent ingelogd als");
    }
}
