package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix of addresses and responses: whoever is a stranger somewhere learns nothing. */
@Tag("service")
@Tag("timing")
class AccessWallTest {

    private static final List<String> DOMAINS = List.of("fractie-noord", "fractie-zuid", "ambtelijk",
            "fractie-bestaatniet", "gemeenschappelijk", "intern", "actuator", "x");

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    static Stream<String> pages() {
        return DOMAINS.stream().flatMap(domain -> Stream.of("/" + domain + "/melding",
                "/" + domain + "/melding/meldingen/1", "/" + domain + "/klacht/"));
    }

    static Stream<String> nowhere() {
        return DOMAINS.stream().flatMap(domain -> Stream.of("/" + domain, "/" + domain + "/bestaatniet",
                "/" + domain + "/bestaatniet/melding"));
    }

    /** Where no domain has anything, whoever is not logged in need not log in to read that. */
    @ParameterizedTest
    @MethodSource("nowhere")
    void withoutASessionAnAddressThatNamesNoServiceIsNotFoundWhateverTheDomain(String path) {
        var response = gateway.get(path).send();
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).contains("Niet gevonden");
        assertThat(response.comparable()).isEqualTo(gateway.get("/robots.txt").send().comparable());
    }

    static Stream<String> apis() {
        return DOMAINS.stream().flatMap(domain -> Stream.of("/" + domain + "/melding/v1",
                "/" + domain + "/melding/v1/meldingen", "/" + domain + "/bestaatniet/v1/x"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void withoutASessionEveryPageLeadsToLoginAndBack(String path) {
        for (var method : List.of("GET", "HEAD")) {
            var response = gateway.request(method, path).send();
            assertThat(response.status()).isEqualTo(302);
            assertThat(response.location()).isEqualTo("/toegang?naar=" + path.replace("/", "%2F"));
            assertThat(response.comparable()).isEqualTo(gateway.request(method, "/ambtelijk/melding").send()
                    .comparable());
            assertThat(response.allHeaders("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("apis")
    void withoutASessionEveryApiAddressGivesTheSame401(String path) {
        for (var method : List.of("GET", "POST", "PUT", "DELETE")) {
            var response = gateway.request(method, path).send();
            assertThat(response.status()).isEqualTo(401);
            assertThat(response.header("Content-Type")).contains("application/problem+json");
            assertThat(response.comparable())
                    .isEqualTo(gateway.get("/fractie-noord/melding/v1/meldingen").send().comparable());
        }
    }

    @Test
    void aStrangerGetsTheSameEverywhereAsWhereNothingExists() {
        var zeno = testGateway.session("zeno");
        var page = gateway.get("/fractie-bestaatniet/melding").withSession(zeno).send();
        var api = gateway.get("/fractie-bestaatniet/melding/v1/meldingen").withSession(zeno).send();
        assertThat(page.status()).isEqualTo(404);
        assertThat(api.status()).isEqualTo(404);
        for (var path : List.of("/fractie-noord/melding", "/fractie-noord/melding/meldingen/1", "/ambtelijk/klacht",
                "/extern/melding", "/fractie-zuid", "/fractie-zuid/", "/fractie-zuid/bestaatniet/x",
                "/fractie-zuid/beleid", "/intern/fractie-zuid/klacht/v1/verstrekkingen/1", "/actuator",
                "/actuator/health", "/favicon.ico", "/error", "/werk/", "/FRACTIE-ZUID/melding")) {
            assertThat(gateway.get(path).withSession(zeno).send().comparable()).as(path).isEqualTo(page.comparable());
        }
        for (var path : List.of("/fractie-noord/melding/v1/meldingen", "/ambtelijk/klacht/v1/klachten/1",
                "/fractie-zuid/bestaatniet/v1/x", "/fractie-zuid/beleid/v1/regelsets")) {
            assertThat(gateway.get(path).withSession(zeno).send().comparable()).as(path).isEqualTo(api.comparable());
        }
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    @Test
    void whatTheServiceDoesNotFindIsTheSameAsWhereOneMayNotEnter() {
        var noa = testGateway.session("noa");
        testGateway.melding.behave((exchange, request) -> {
            exchange.getResponseHeaders().set("X-Intern", "ja");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            TestService.respond(exchange, 404, "text/plain", "exists, but not for you");
        });
        assertThat(gateway.get("/fractie-noord/melding/meldingen/1").withSession(noa).send().comparable())
                .isEqualTo(gateway.get("/fractie-zuid/melding/meldingen/1").withSession(noa).send().comparable());
        assertThat(gateway.get("/fractie-noord/melding/v1/meldingen/1").withSession(noa).send().comparable())
                .isEqualTo(gateway.get("/fractie-zuid/melding/v1/meldingen/1").withSession(noa).send().comparable());
        assertThat(testGateway.melding.requests()).hasSize(2);
    }

    @Test
    void whenTheIdentityProviderRefusesADomainItNoLongerExists() {
        var vera = testGateway.session("vera");
        testGateway.identityProvider.closedDomains.add("fractie-noord");
        assertThat(gateway.get("/fractie-noord/melding").withSession(vera).send().comparable())
                .isEqualTo(gateway.get("/fractie-bestaatniet/melding").withSession(vera).send().comparable());
        assertThat(gateway.get("/fractie-zuid/melding").withSession(vera).send().status()).isEqualTo(200);
    }

    /** The durations themselves are compared on the whole platform, in TimingTest. */
    @Test
    void aDomainThatExistsCostsNoWorkThatAnUnknownOneDoesNot() {
        var zeno = testGateway.session("zeno");
        gateway.get("/fractie-zuid/melding").withSession(zeno).send();
        var exchanged = testGateway.identityProvider.exchanged.get();
        var refreshed = testGateway.identityProvider.refreshed.get();
        var requests = testGateway.melding.requests().size();
        for (var domain : List.of("fractie-noord", "fractie-nergens")) {
            for (var address : List.of("/melding/meldingen/1", "/melding/v1/meldingen/1")) {
                assertThat(gateway.get("/" + domain + address).withSession(zeno).send().status()).isEqualTo(404);
            }
        }
        assertThat(testGateway.identityProvider.exchanged).as("tokens exchanged").hasValue(exchanged);
        assertThat(testGateway.identityProvider.refreshed).as("logins refreshed").hasValue(refreshed);
        assertThat(testGateway.melding.requests()).as("requests to a service").hasSize(requests);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fractie-noord/../ambtelijk/melding", "/fractie-noord/./melding", "/..", "/.", "/%2e%2e/x",
            "/fractie-noord/%2e%2e/ambtelijk/melding", "/fractie-noord%2fmelding", "/fractie-noord/melding%2f..",
            "/fractie-noord/melding;x=1", "/fractie-noord;/melding", "/;/fractie-noord/melding",
            "//fractie-noord/melding", "/fractie-noord//melding", "/fractie-noord/melding//",
            "/fractie-noord\\melding", "/fractie-noord/%5cmelding", "/%66ractie-noord/melding",
            "/fractie-noord/melding%00", "/fractie-noord/melding%20", "/fractie-noord/mel ding",
            "/fractie-noord/{x}", "/fractie-noord/<x>", "/fractie-noord/melding%c0%ae",
            "/fractie-noord/melding/%E2%80%AE", "/fractie-noord/melding|x", "/fractie-noord/melding^",
            "/fractie-noord/..;/ambtelijk/melding",
            "/../../../etc/passwd", "/fractie-noord/melding%", "/fractie-noord/melding%zz", "http://x/../y"})
    void everyPathTrickIsRefusedBeforeAnyoneReadsIt(String path) {
        var noa = testGateway.session("noa");
        var response = gateway.get(path).withSession(noa).send();
        assertThat(response.status()).isEqualTo(400);
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    @Test
    void upperCaseMakesADifferentAddressAndNoDifferentDomain() {
        var noa = testGateway.session("noa");
        for (var path : List.of("/Fractie-Noord/melding", "/fractie-noord/MELDING", "/fractie-noord/Melding/v1/x")) {
            assertThat(gateway.get(path).withSession(noa).send().status()).as(path).isEqualTo(404);
        }
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%c3%28", "a=%ff", "a=%00", "a=%zz", "a=%", "a=%2", "a=b c", "a={b}", "a=<b>", "a=%1b"})
    void aQueryStringThatIsNotTextIsRefused(String query) {
        var noa = testGateway.session("noa");
        assertThat(gateway.get("/fractie-noord/melding?" + query).withSession(noa).send().status()).isEqualTo(400);
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get", "FOO"})
    void anUnknownMethodGetsNoFurther(String method) {
        var noa = testGateway.session("noa");
        var response = gateway.request(method, "/fractie-noord/melding").withSession(noa).sameOrigin().send();
        assertThat(response.status()).isIn(400, 405, 501);
        assertThat(testGateway.melding.requests()).isEmpty();
    }

    @Test
    void managementCannotBeReachedFromOutside() {
        assertThat(gateway.get("/actuator/health").send().status()).isEqualTo(404);
        assertThat(gateway.get("/actuator/prometheus").withSession(testGateway.session("vera")).send().status())
                .isEqualTo(404);
        assertThat(gateway.management("/actuator/health/readiness").send().status()).isEqualTo(200);
    }

    @Test
    void theDescriptionOfAnApiCanBeReadByAnyoneFromAnywhere() {
        testGateway.melding.behave((exchange, request) -> TestService.respond(exchange, 200, "application/json", "{}"));
        var response = gateway.get("/api/melding/v1/openapi.json").withSession(testGateway.session("noa")).send();
        assertThat(response.body()).isEqualTo("{}");
        assertThat(response.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(testGateway.melding.last().headers()).doesNotContainKeys("authorization", "cookie");
        assertThat(gateway.get("/api/bestaatniet/v1/openapi.json").send().status()).isEqualTo(401);
    }
}
