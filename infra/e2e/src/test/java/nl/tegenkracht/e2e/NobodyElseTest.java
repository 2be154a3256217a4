package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whoever has the address of a melding but may not see it learns nothing: not even whether it exists. */
@EndToEnd
@Order(2)
class NobodyElseTest {

    private static final String PAGE = "/fractie-noord/melding/meldingen/";
    private static final String API = "/fractie-noord/melding/v1/meldingen/";
    private static final List<String> OTHERS = List.of("merel", "zeno", "vincent", "kiki", "lena", "bo", "bas",
            "niels");

    @Test
    void anyoneElseGetsTheSameBytesForAnExistingMeldingAsForOneThatDoesNotExist(RunningPlatform platform) {
        var id = MeldingApiClient.create(WebVisitor.loggedInAs(platform.gateway(), "noa"), "fractie-noord",
                MeldingApiClient.VERA);
        for (var account : OTHERS) {
            var other = WebVisitor.loggedInAs(platform.gateway(), account);
            for (var address : List.of(PAGE, API)) {
                var existing = other.get(address + id);
                assertThat(existing.status()).as(account + " " + address).isEqualTo(404);
                assertThat(existing.observableContent()).as(account + " " + address)
                        .isEqualTo(other.get(address + Id.random()).observableContent())
                        .doesNotContain(id);
            }
            assertThat(other.requestJson("POST", API + id + "/berichten", bericht()).status()).as(account)
                    .isEqualTo(404);
            assertThat(other.submit(PAGE + id + "/berichten", Map.of("id", Id.random(), "tekst", "Hallo"))
                    .status()).as(account).isEqualTo(404);
        }
        var gesprek = WebVisitor.loggedInAs(platform.gateway(), "noa").get(API + id + "/berichten");
        assertThat(gesprek.status()).isEqualTo(200);
        assertThat(gesprek.text()).doesNotContain("Hallo");
    }

    @Test
    void whoIsNotLoggedInMustLogInFirstAndThenComesBack(RunningPlatform platform) {
        var id = MeldingApiClient.create(WebVisitor.loggedInAs(platform.gateway(), "noa"), "fractie-noord",
                MeldingApiClient.VERA);
        var anonymous = new WebVisitor(platform.gateway());
        var invented = Id.random();
        var page = anonymous.get(PAGE + id);
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("location")).contains("/toegang?naar=" + (PAGE + id).replace("/", "%2F"));
        assertThat(page.observableContent().replace(id, "*"))
                .isEqualTo(anonymous.get(PAGE + invented).observableContent().replace(invented, "*"));
        var api = anonymous.get(API + id);
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.observableContent()).isEqualTo(anonymous.get(API + invented).observableContent())
                .isEqualTo(anonymous.get("/fractie-west/melding/v1/meldingen").observableContent());
    }

    private static String bericht() {
        return "{\"id\":\"" + Id.random() + "\",\"tekst\":\"Hallo\"}";
    }
}
