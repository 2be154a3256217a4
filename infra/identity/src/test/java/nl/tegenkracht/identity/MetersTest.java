package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Na echt gebruik zeggen de meters niets over wie er inlogde, waar iemand werkt of welk adres is bezocht. */
class MetersTest extends Opstelling {

    /** Met de hand opgeschreven, niet uit de code gelezen. */
    private static final Set<String> TOEGESTAAN = Set.of("method", "status", "outcome", "exception", "area", "id",
            "state", "level", "cause", "action", "gc", "runtime", "vendor", "version");

    @Test
    void metersDragenNaInloggenWisselenEnVerdwalenAlleenToegestaneKenmerken() {
        var tokens = poort().logIn(browser(), "merel");
        assertThat(poort().wissel(tokens.inlogtoken(), "melding@ambtelijk", "ambtelijk").status()).isEqualTo(200);
        assertThat(portaal().logIn(browser(), "noa").status()).isEqualTo(200);
        assertThat(poort().wissel(tokens.inlogtoken(), "melding@fracties", "fractie-noord").status()).isEqualTo(400);
        browser().logIn("otto", "fout");
        browser().haal("/zeldzaam-adres/otto");

        var meters = browser().haal("/actuator/prometheus").body();

        assertThat(meters).contains("http_server_requests_seconds_count{", "method=\"POST\"");
        assertThat(kenmerken(meters)).isSubsetOf(TOEGESTAAN);
        assertThat(meters).doesNotContain("merel", "noa", "otto", "fractie", "ambtelijk", "tegenkracht",
                "zeldzaam-adres", "inloggen", "oauth2", "actuator", "localhost", "127.0.0.1",
                tokens.claims("access_token").get("sub").asString());
    }

    private static Set<String> kenmerken(String meters) {
        var kenmerken = new TreeSet<String>();
        var gevonden = Pattern.compile("[{,]([a-zA-Z_]+)=\"").matcher(meters);
        while (gevonden.find()) {
            kenmerken.add(gevonden.group(1));
        }
        return kenmerken;
    }
}
