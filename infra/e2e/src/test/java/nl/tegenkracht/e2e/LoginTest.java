package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tricks with logging in and sessions. */
@Tag("timing")
@EndToEnd
@Order(7)
class LoginTest {

    private static final List<String> OUTSIDE = List.of("https://voorbeeld.example/", "//voorbeeld.example/",
            "/\\voorbeeld.example/", "\\\\voorbeeld.example", "/%2f/voorbeeld.example", "/../werk",
            "javascript:alert(1)",
            "/%09/voorbeeld.example", "http:voorbeeld.example", "/uitloggen", "/inloggen/terug");

    @Test
    void afterLoginNobodyIsSentToAnotherSite(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var log = new SecurityLogReader(platform);
        for (var target : OUTSIDE) {
            var response = noa.get("/inloggen?naar=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
            assertThat(response.status()).as(target).isEqualTo(302);
            assertThat(response.header("location")).as(target).contains("/werk");
            assertThat(log.linesAbout(response.requestId())).as(target).hasSize(1);
        }
    }

    @Test
    void aSessionIdFixedBySomeoneElseIsNeverUsedAtLogin(RunningPlatform platform) {
        for (var fixed : List.of("A".repeat(43), "fixed", "B".repeat(44))) {
            var visitor = new WebVisitor(platform.gateway());
            visitor.cookies().put("tk", fixed);
            assertThat(visitor.get("/fractie-noord/melding/v1/meldingen").status()).isEqualTo(401);
            visitor.logIn("noa");
            assertThat(visitor.cookies().get("tk")).isNotEqualTo(fixed).hasSize(66);
        }
    }

    @Test
    void loggingInAgainGivesANewSessionIdAndTheOldOneIsWorthless(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var old = noa.cookies().get("tk");
        assertThat(noa.request("POST", "/uitloggen", WebVisitor.FORM, "").status()).isEqualTo(303);
        noa.cookies().clear();
        noa.cookies().put("tk", old);
        assertThat(noa.get("/fractie-noord/melding/v1/meldingen").status()).isEqualTo(401);
        noa.cookies().clear();
        noa.logIn("noa");
        assertThat(noa.cookies().get("tk")).isNotEqualTo(old);
    }

    /** Asked for by another application, in the same browser: this one hears of it. */
    @Test
    void whoLogsInAtTheProviderAsAnotherIsNoLongerLoggedInHere(RunningPlatform platform) {
        var visitor = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var elsewhere = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var back = platform.gateway() + "/inloggen/terug";

        visitor.logIn("zeno", URI.create(platform.identity() + "/oauth2/authorize?" + WebVisitor.formEncode(Map.of(
                "response_type", "code", "client_id", "poort", "redirect_uri", back, "scope", "openid", "state", "s",
                "code_challenge_method", "S256", "code_challenge", "x".repeat(43), "prompt", "login"))), back);

        await().atMost(Duration.ofMinutes(1)).until(() -> visitor.get("/werk").status() == 302);
        assertThat(elsewhere.get("/werk").status()).as("in another browser").isEqualTo(200);
    }

    @Test
    void aFormFromAnotherSiteIsRefusedAndChangesNothing(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var log = new SecurityLogReader(platform);
        var path = "/fractie-noord/melding/v1/meldingen";
        var before = noa.get(path).observableContent();
        var document = MeldingApiClient.document(Id.random(), MeldingApiClient.VERA,
                "Van elders");
        for (var headers : List.of(Map.of("Sec-Fetch-Site", "cross-site"), Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Sec-Fetch-Site", "none"),
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", platform.gateway().toString()))) {
            var response = noa.request("POST", path, "application/json", document, headers);
            assertThat(response.status()).as(headers.toString()).isEqualTo(403);
            assertThat(log.linesAbout(response.requestId()))
                    .containsExactly("event=origin-refused request=" + response.requestId());
        }
        assertThat(noa.get(path).observableContent()).isEqualTo(before);
    }
}
