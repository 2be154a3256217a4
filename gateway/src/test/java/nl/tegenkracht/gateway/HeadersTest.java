package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.RawResponse;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What travels with a request and a response, and what does not. */
@Tag("service")
class HeadersTest {

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();
    private final String noa = testGateway.session("noa");

    @Test
    void aServiceOnlyGetsWhatItNeeds() {
        gateway.get("/fractie-noord/melding?a=%20b").withSession(noa).header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "kwaad.example").header("X-Forwarded-Prefix", "/ambtelijk")
                .header("Forwarded", "for=10.0.0.1;host=kwaad.example").header("X-Datadomein", "ambtelijk")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("tracestate", "a=b")
                .header("baggage", "user=noa").header("X-Request-Id", "invented")
                .header("X-Original-URL", "/ambtelijk")
                .header("User-Agent", "test").header("Accept", "text/html").header("If-None-Match", "\"3\"")
                .header("X-HTTP-Method-Override", "DELETE").header("Proxy-Authorization", "Basic eA==").send();
        var received = testGateway.melding.last();
        assertThat(received.target()).isEqualTo("/fractie-noord/melding?a=%20b");
        assertThat(received.headers().keySet()).containsExactlyInAnyOrder("host", "connection", "accept",
                "accept-language", "if-none-match", "authorization", "x-request-id", "form-owner");
        assertThat(received.headers().get("host")).doesNotContain("kwaad");
        assertThat(received.headers().get("x-request-id")).matches("[0-9a-f]{32}");
    }

    @Test
    void norDoesItGetWhatTheTrustedProxySaysOfAVisitor() {
        try (var proxied = testGateway.open(Map.of("tegenkracht.proxy.trusted", "127.0.0.1"))) {
            proxied.get("/fractie-noord/melding").withSession(noa).header("X-Forwarded-For", "9.9.9.9, 198.51.100.1")
                    .header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "tegenkracht.example").send();
            assertThat(testGateway.melding.last().headers().keySet()).containsExactlyInAnyOrder("host", "connection",
                    "accept-language", "authorization", "x-request-id", "form-owner");
        }
    }

    @Test
    void aVisitorGetsNothingInternal() {
        testGateway.melding.behave((exchange, request) -> {
            var headers = exchange.getResponseHeaders();
            headers.set("Set-Cookie", "kwaad=1");
            headers.set("Server", "Service/1");
            headers.set("X-Intern-Domein", "fractie-noord");
            headers.set("traceparent", "00-1");
            headers.set("Cache-Control", "public, max-age=99");
            headers.set("Content-Security-Policy", "default-src *");
            headers.set("ETag", "\"4\"");
            headers.set("API-Version", "1.2.3");
            TestService.respond(exchange, 200, "application/json", "{}");
        });
        var response = gateway.get("/fractie-noord/melding/v1/meldingen").withSession(noa).send();
        assertThat(response.headerNames()).doesNotContain("set-cookie", "server", "x-intern-domein", "traceparent");
        assertThat(response.allHeaders("Cache-Control")).containsExactly("no-store");
        assertThat(response.allHeaders("Content-Security-Policy")).singleElement().asString()
                .startsWith("default-src 'none'");
        assertThat(response.header("ETag")).contains("\"4\"");
        assertThat(response.header("API-Version")).contains("1.2.3");
    }

    @Test
    void everyResponseCarriesTheSecurityHeaders() {
        var responses = List.of(gateway.get("/").send(), gateway.get("/fractie-noord/melding").send(),
                gateway.get("/fractie-noord/melding/v1/x").send(),
                gateway.get("/fractie-noord/melding").withSession(noa).send(),
                gateway.get("/ambtelijk/melding").withSession(noa).send(), gateway.get("/fractie-noord/../x").send(),
                gateway.get("/../../x").send(), gateway.get("/inloggen").send(),
                gateway.get("/werk").withSession(noa).send(),
                gateway.get("/assets/bestaatniet/x.css").send(), gateway.request("PUT", "/").send());
        for (var response : responses) {
            assertThat(response.header("Content-Security-Policy")).contains(
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                            + "connect-src 'self'; form-action 'self' " + testGateway.identityProvider.issuer()
                            + "; base-uri 'none'; frame-ancestors 'none'");
            assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.header("X-Frame-Options")).contains("DENY");
            assertThat(response.header("Referrer-Policy")).contains("no-referrer");
            assertThat(response.header("Cache-Control")).contains("no-store");
            assertThat(response.header("X-Request-Id")).get().asString().matches("[0-9a-f]{32}");
            assertThat(response.headerNames()).contains("cross-origin-opener-policy", "cross-origin-resource-policy",
                    "permissions-policy").doesNotContain("strict-transport-security", "server", "x-powered-by");
        }
        assertThat(responses.stream().map(response -> response.header("X-Request-Id").orElseThrow()).distinct())
                .hasSameSizeAs(responses);
    }

    /** Of a provider that sends people on to another one. */
    @Test
    void aFormMayLeadToEveryOriginOnTheWayToTheLogin() {
        try (var separate = testGateway.open(Map.of("tegenkracht.login.form-origins",
                "https://login.example,https://inlog.example:8443"))) {
            assertThat(separate.get("/").send().header("Content-Security-Policy")).get().asString()
                    .contains("form-action 'self' " + testGateway.identityProvider.issuer()
                            + " https://login.example https://inlog.example:8443; base-uri");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://*.example", "https://login.example/", "https://login.example;script-src",
            "javascript:alert(1)", "login.example", "https://a@login.example", "*", "'unsafe-inline'"})
    void whatIsNoOriginDoesNotGetIntoThePolicy(String origin) {
        assertThatThrownBy(() -> testGateway.open(Map.of("tegenkracht.login.form-origins", origin)))
                .hasStackTraceContaining("form-origins");
    }

    @Test
    void behindTlsTheCookieIsNamedAfterThisHostAndHstsApplies() {
        try (var secure = testGateway.open(Map.of("tegenkracht.public-origin", "https://tegenkracht.example"))) {
            var response = secure.get("/inloggen").header("Host", "tegenkracht.example").send();
            assertThat(response.header("Strict-Transport-Security")).get().asString().contains("max-age=63072000");
            assertThat(response.allHeaders("Set-Cookie")).singleElement().asString().startsWith("__Host-tk-poging-")
                    .contains("Secure", "HttpOnly", "Path=/").doesNotContain("Domain");
            assertThat(response.location()).contains("redirect_uri=https://tegenkracht.example/inloggen/terug");
        }
    }

    @Test
    void aRedirectFromAServiceStaysInside() {
        var base = "http://127.0.0.1:" + servicePort();
        assertThat(redirect(base + "/fractie-noord/melding/1?a=b#c")).isEqualTo("/fractie-noord/melding/1?a=b#c");
        assertThat(redirect("/fractie-noord/melding/2")).isEqualTo("/fractie-noord/melding/2");
        for (var evil : List.of("https://kwaad.example/", "//kwaad.example/", "http://127.0.0.1:1/x",
                "javascript:alert(1)", "/x//y", "http://:/", "melding/2")) {
            var response = afterRedirect(evil);
            assertThat(response.status()).as(evil).isEqualTo(500);
            assertThat(response.header("Location")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"same-origin,,200", "cross-site,,403", "same-site,,403", "none,,403", "Same-Origin,,403",
            ",own,200", ",http://kwaad.example,403", ",null,403", ",,403", "cross-site,own,403"})
    void aFormMustComeFromThisSite(String site, String origin, int status) {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var request = gateway.request(method, "/fractie-noord/melding/nieuw").withSession(noa).form("verhaal=abc");
            if (site != null) {
                request.header("Sec-Fetch-Site", site);
            }
            if (origin != null) {
                request.header("Origin", origin.equals("own") ? gateway.origin() : origin);
            }
            assertThat(request.send().status()).isEqualTo(status);
        }
        assertThat(testGateway.melding.requests()).hasSize(status == 200 ? 4 : 0);
    }

    @Test
    void aFormReachesTheServiceByteForByte() {
        var fields = "verhaal=%C3%A9%C3%A9n+verhaal%0D%0A&wens=&wens=2&raar=%00%FF&plus=%2B";
        gateway.request("POST", "/fractie-noord/melding/nieuw?wens=3").withSession(noa).sameOrigin().form(fields)
                .send();
        assertThat(testGateway.melding.last().body()).isEqualTo(fields);
        assertThat(testGateway.melding.last().headers()).containsEntry("content-length", "" + fields.length())
                .containsEntry("content-type", "application/x-www-form-urlencoded");
    }

    private RawResponse afterRedirect(String location) {
        testGateway.melding.behave((exchange, request) -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(303, -1);
        });
        return gateway.get("/fractie-noord/melding").withSession(noa).send();
    }

    private String redirect(String location) {
        return afterRedirect(location).location();
    }

    private int servicePort() {
        return testGateway.melding.port();
    }
}
