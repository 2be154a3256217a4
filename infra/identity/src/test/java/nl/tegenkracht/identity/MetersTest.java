package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** After real use the meters say nothing about who logged in, where someone works or which address was visited. */
class MetersTest extends IdentityTestBase {

    /** Written down by hand, not read from the code. */
    private static final Set<String> ALLOWED = Set.of("method", "status", "outcome", "exception", "area", "id",
            "state", "level", "cause", "action", "gc", "runtime", "vendor", "version");

    @Test
    void afterLoginExchangeAndGettingLostMetersCarryOnlyAllowedLabels() {
        var tokens = gateway().logIn(browser(), "merel");
        assertThat(gateway().exchange(tokens.loginToken(), "melding@ambtelijk", "ambtelijk").status()).isEqualTo(200);
        assertThat(portal().logIn(browser(), "noa").status()).isEqualTo(200);
        assertThat(gateway().exchange(tokens.loginToken(), "melding@fracties", "fractie-noord").status())
                .isEqualTo(400);
        browser().logIn("otto", "wrong");
        browser().get("/rare-address/otto");

        var meters = management().get("/actuator/prometheus").body();

        assertThat(meters).contains("http_server_requests_seconds_count{", "method=\"POST\"");
        assertThat(labels(meters)).isSubsetOf(ALLOWED);
        assertThat(meters).doesNotContain("merel", "noa", "otto", "fractie", "ambtelijk", "tegenkracht",
                "rare-address", "inloggen", "oauth2", "actuator", "localhost", "127.0.0.1",
                tokens.claims("access_token").get("sub").asString());
    }

    private static Set<String> labels(String meters) {
        var labels = new TreeSet<String>();
        var matcher = Pattern.compile("[{,]([a-zA-Z_]+)=\"").matcher(meters);
        while (matcher.find()) {
            labels.add(matcher.group(1));
        }
        return labels;
    }
}
