package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tricks with paths and headers: refused as the matrix says, nothing changed, one line without content. */
@Tag("timing")
@EndToEnd
@Order(6)
class PathTest {

    /** A path to the domain of another, disguised in all sorts of ways. */
    private static final List<String> DISGUISED = List.of("/fractie-zuid/../fractie-noord/melding/v1/meldingen/%s",
            "/fractie-zuid/%%2e%%2e/fractie-noord/melding/v1/meldingen/%s",
            "/fractie-zuid/%%2E%%2e/fractie-noord/melding/v1/meldingen/%s",
            "/fractie-zuid/./melding/v1/meldingen/%s", "/fractie-noord;x=/melding/v1/meldingen/%s",
            "/fractie-zuid/..;/fractie-noord/melding/v1/meldingen/%s", "//fractie-noord/melding/v1/meldingen/%s",
            "/fractie-noord//melding/v1/meldingen/%s", "/fractie-noord%%2fmelding/v1/meldingen/%s",
            "/fractie-noord/melding%%2Fv1/meldingen/%s", "/fractie-noord/melding/v1%%5cmeldingen/%s",
            "/fractie-noord\\melding/v1/meldingen/%s", "/fractie-noord/melding/v1/meldingen/%s;x=1",
            "/fractie-noord/melding/v1/meldingen/%s%%00", "/fractie-noord/melding/v1/meldingen/%s%%252e",
            "/%%66ractie-noord/melding/v1/meldingen/%s", "/fractie-noord/melding/v1/meldingen/%s/../%s",
            "/fractie-n\u00f6ord/melding/v1/meldingen/%s", "/fractie-noord/melding/v1/meldingen/{%s}");

    /** Accepted paths that just fail to name the domain: another domain, so not found. */
    private static final List<String> NOT_QUITE = List.of("/Fractie-Noord/melding/v1/meldingen/%s",
            "/FRACTIE-NOORD/melding/v1/meldingen/%s", "/fractie-noord/MELDING/v1/meldingen/%s",
            "/fractie-noord/melding/V1/meldingen/%s", "/fractie-noord./melding/v1/meldingen/%s",
            "/intern/fractie-noord/melding/v1/meldingen/%s", "/actuator/%s", "/actuator/mappings",
            "/fractie-noord/actuator/%s", "/fractie-noord/melding/actuator/%s");

    @Test
    void noDisguiseOfAPathGetsThrough(RunningPlatform platform) {
        var melding = MeldingApiClient.create(WebVisitor.loggedInAs(platform.gateway(), "noa"), "fractie-noord",
                MeldingApiClient.VERA);
        var log = new SecurityLogReader(platform);
        for (var account : List.of("noa", "zeno")) {
            var cookie = "Cookie: tk=" + WebVisitor.loggedInAs(platform.gateway(), account).cookies().get("tk");
            for (var template : DISGUISED) {
                var path = template.formatted(melding, melding);
                var response = RawRequest.send(platform.gateway(), "GET " + path, cookie);
                assertThat(response.status()).as(path).isEqualTo(400);
                assertThat(response.text()).as(path).doesNotContain(melding);
                assertThat(response.requestId()).as(path).isNotEmpty();
                assertThat(log.linesAbout(response.requestId())).as(path).hasSize(1);
            }
        }
    }

    @Test
    void whatResemblesAnAddressButIsNotOneDoesNotExist(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var melding = MeldingApiClient.create(noa, "fractie-noord", MeldingApiClient.VERA);
        for (var template : NOT_QUITE) {
            var response = noa.get(template.formatted(melding));
            assertThat(response.status()).as(template).isEqualTo(404);
            assertThat(response.text()).as(template).doesNotContain(melding);
        }
    }

    @Test
    void aHeaderChangesNothingAboutWhereSomeoneIsAndWhoTheyAre(RunningPlatform platform) {
        var melding = MeldingApiClient.create(WebVisitor.loggedInAs(platform.gateway(), "noa"), "fractie-noord",
                MeldingApiClient.VERA);
        var log = new SecurityLogReader(platform);
        var zeno = WebVisitor.loggedInAs(platform.gateway(), "zeno");
        var target = "/fractie-noord/melding/v1/meldingen/" + melding;
        var withoutHeader = zeno.get(target);
        var headers = Map.of("X-Forwarded-For", "127.0.0.1", "X-Forwarded-Host", "voorbeeld.example",
                "X-Forwarded-Proto", "https", "X-Forwarded-Prefix", "/fractie-noord", "X-Forwarded-Port", "443",
                "Forwarded", "for=127.0.0.1;host=voorbeeld.example", "X-Datadomein", "fractie-noord");
        headers.forEach((name, value) -> {
            var withHeader = zeno.request("GET", target, null, null, Map.of(name, value));
            assertThat(withHeader.observableContent()).as(name).isEqualTo(withoutHeader.observableContent());
            assertThat(log.linesAbout(withHeader.requestId())).as(name).hasSize(1);
            var anonymous = new WebVisitor(platform.gateway()).request("GET", "/fractie-noord/melding", null, null,
                    Map.of(name, value));
            assertThat(anonymous.header("location")).as(name).contains("/toegang?naar=%2Ffractie-noord%2Fmelding");
        });
        for (var name : List.of("X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override")) {
            assertThat(zeno.request("GET", "/fractie-zuid/melding/v1/meldingen", null, null, Map.of(name, target))
                    .observableContent())
                    .as(name).isEqualTo(zeno.get("/fractie-zuid/melding/v1/meldingen").observableContent());
        }
    }

    @Test
    void aTokenForAServiceIsWorthlessAtTheGateway(RunningPlatform platform) throws Exception {
        var tokens = new Tokens(platform);
        var loginToken = tokens.loginToken("noa");
        var melding = tokens.exchange(loginToken, ServiceName.MELDING, "fractie-noord");
        var address = "/fractie-noord/melding/v1/meldingen";
        var log = new SecurityLogReader(platform);
        for (var token : List.of(melding, tokens.forged(loginToken), tokens.expired(loginToken),
                tokens.unsigned(loginToken),
                tokens.algorithmConfused(loginToken), "rubbish")) {
            var response = new WebVisitor(platform.gateway()).request("GET", address, null, null,
                    Map.of("Authorization", "Bearer " + token));
            assertThat(response.status()).isEqualTo(401);
            assertThat(log.linesAbout(response.requestId())).containsExactly("event=bearer-refused request="
                    + response.requestId());
        }
        var both = WebVisitor.loggedInAs(platform.gateway(), "noa").request("GET", address, null, null,
                Map.of("Authorization", "Bearer " + loginToken));
        assertThat(both.status()).isEqualTo(401);
    }
}
