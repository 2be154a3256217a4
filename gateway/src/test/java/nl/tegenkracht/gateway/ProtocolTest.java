package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.tegenkracht.contracts.Reference;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What HTTP itself asks of an answer, and that whoever is refused reads what is wrong and what helps. */
@Tag("service")
class ProtocolTest {

    private static final String API = "/fractie-noord/melding/v1/meldingen";
    private static final String PAGE = "/fractie-noord/melding";

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    @Test
    void tooManyCookiesAreAPageThatSaysSo() {
        var cookies = "other=" + "x".repeat(17_000);
        for (var request : List.of(gateway.get("/"), gateway.get(PAGE).header("Accept", "text/html"))) {
            var response = request.header("Cookie", cookies).send();
            assertOurs(response, 431);
            assertThat(response.body()).contains("cookies", "Naar de startpagina");
        }
    }

    @Test
    void tooManyHeadersAreSaidToBeThat() {
        var request = gateway.get("/");
        for (int i = 0; i < 150; i++) {
            request.header("X-Other-" + i, "x");
        }
        assertOurs(request.send(), 431);
    }

    @Test
    void anAddressThatIsTooLongIsSaidToBeThat() {
        for (var target : List.of("/" + "a".repeat(9_000), "/" + "a".repeat(20_000), "/?a=" + "b".repeat(9_000),
                PAGE + "/" + "a".repeat(9_000))) {
            var response = gateway.get(target).send();
            assertOurs(response, 414);
            assertThat(response.body()).contains("adres", "te lang");
        }
    }

    @Test
    void aVersionOfHttpThatDoesNotExistIsSaidToBeThat() {
        for (var version : List.of("HTTP/9.9", "HTTP/2.0")) {
            assertOurs(gateway.get("/").version(version).send(), 505);
        }
    }

    @Test
    void whatAServerCanDoIsAnsweredLikeEverythingElse() {
        var response = gateway.request("OPTIONS", "*").send();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Allow")).isPresent();
        assertThat(response.headerNames()).contains("content-security-policy", "x-content-type-options",
                "x-request-id");
    }

    @Test
    void aMethodThatIsRefusedComesWithThoseThatAreNot() {
        assertThat(gateway.request("POST", "/").send().header("Allow")).contains("GET, HEAD");
        assertThat(gateway.request("POST", "/werk").send().header("Allow")).contains("GET, HEAD");
        assertThat(gateway.request("GET", "/uitloggen").send().header("Allow")).contains("POST");
        assertThat(gateway.request("POST", "/inloggen").send().header("Allow")).contains("GET, HEAD");
        assertThat(gateway.request("POST", "/inloggen/terug").send().header("Allow")).contains("GET");
        assertThat(gateway.request("POST", "/api/melding/v1/openapi.json").send().header("Allow"))
                .contains("GET, HEAD");
        for (var unknown : List.of("PROPFIND", "TRACE", "BREW")) {
            var response = gateway.request(unknown, PAGE).send();
            assertThat(response.status()).as(unknown).isIn(405, 501);
            assertThat(response.header("Allow")).as(unknown).isPresent();
        }
    }

    @Test
    void whoMustLogInIsTold() {
        var api = gateway.get(API).send();
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.header("WWW-Authenticate")).contains("Bearer");
        var badToken = gateway.get(API).bearer("x.y.z").send();
        assertThat(badToken.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        var failedLogin = gateway.get("/inloggen/terug?code=x&state=y").send();
        assertThat(failedLogin.status()).isEqualTo(401);
        assertThat(failedLogin.header("WWW-Authenticate")).isPresent();
    }

    @Test
    void theHostThatSomebodyClaimsChangesNoAddress() {
        for (var host : List.of("evil.example", "localhost:1")) {
            assertThat(gateway.get(PAGE).header("Host", host).send().location()).startsWith("/toegang?");
            assertThat(gateway.get("/inloggen").header("Host", host).send().location())
                    .as("to the provider, or once to the public address").startsWith("http://localhost:")
                    .doesNotContain(host + "/");
        }
    }

    @Test
    void whatMayBeReadMayBeAskedForWithoutItsBody() {
        for (var path : List.of("/", "/werk", "/inloggen")) {
            var whole = gateway.get(path).send();
            var head = gateway.request("HEAD", path).send();
            assertThat(head.status()).as(path).isEqualTo(whole.status());
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void aHeaderForAServiceIsNeverTooLongForIt() {
        var noa = testGateway.session("noa");
        var accepted = "text/html," + "a/b,".repeat(950);
        assertThat(gateway.get(PAGE).withSession(noa).header("Accept", accepted).send().status()).isEqualTo(200);
        assertThat(testGateway.melding.last().headers()).containsEntry("accept", accepted);

        for (int length : new int[]{1_100, 1_900, 2_500, 3_000}) {
            assertOurs(gateway.get(PAGE).withSession(noa).header("Accept", "a/b,".repeat(length)).send(), 431);
        }
    }

    private static void assertOurs(RawResponse response, int status) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).contains("Tegenkracht",
                Reference.of(response.header("X-Request-Id").orElseThrow()));
        assertThat(response.headerNames()).contains("content-security-policy", "x-content-type-options",
                "referrer-policy", "content-type");
        assertThat(response.headerNames()).doesNotContain("server");
    }
}
