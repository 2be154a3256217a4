package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Silence: nothing that an outsider can request shows that a melding was added. Every page, answer, header, ETag and
 * size from before and after the melding is the same, except the id and the date of the request and the id that an
 * empty form already carries.
 */
@Tag("timing")
@EndToEnd
@Order(3)
class SilenceTest {

    private static final List<String> DOMAINS = List.of("ambtelijk", "fractie-noord", "fractie-zuid", "extern",
            "gemeenschappelijk", "fractie-west");
    private static final List<String> SERVICES = List.of("melding", "klacht", "beleid", "rapportage");
    private static final List<String> SUBPATHS = List.of("", "/nieuw", "/werk", "/v1/meldingen", "/v1/klachten",
            "/v1/werkvoorraad", "/v1/tellingen", "/v1/tellingen/stroom", "/v1/vertrouwenspersonen", "/v1/regelsets",
            "/v1/documenten");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final Pattern FORM_ID = Pattern
            .compile("(name=\"id\"[^>]*value=\")[0-9a-f]{32}");
    private static final int MAX_ADDRESSES = 400;

    @Test
    void noOutsiderSeesThatAMeldingIsAdded(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var vera = WebVisitor.loggedInAs(platform.gateway(), "vera");
        var outsiders = outsiders(platform);
        var total = Figures.total(vera);
        // What was opened is not new any more: an outsider to the melding may have work of their own.
        collect(outsiders, Id.random());
        var before = collect(outsiders, Id.random());
        assertThat(collect(outsiders, Id.random())).as("without a melding everything is the same already")
                .isEqualTo(before);

        var melding = MeldingApiClient.create(noa, "fractie-noord", MeldingApiClient.VERA);
        await().atMost(Duration.ofMinutes(2)).until(() -> Figures.total(vera) == total + 1);

        assertThat(collect(outsiders, melding)).isEqualTo(before);
        assertThat(before).hasSizeGreaterThan(300);
        System.getLogger("e2e").log(System.Logger.Level.INFO, "Silence: {0} answers of {1} outsiders the same",
                before.size(), outsiders.size());
    }

    private static Map<String, WebVisitor> outsiders(RunningPlatform platform) {
        var visitors = new TreeMap<String, WebVisitor>();
        for (var account : List.of("merel", "zeno", "lena", "bas", "kiki")) {
            visitors.put(account, WebVisitor.loggedInAs(platform.gateway(), account));
        }
        visitors.put("visitor", new WebVisitor(platform.gateway()));
        return visitors;
    }

    /** Everything that they can see: fixed addresses, and what can be found from there. */
    private static Map<String, String> collect(Map<String, WebVisitor> visitors, String melding) {
        var seen = new TreeMap<String, String>();
        visitors.forEach((name, visitor) -> {
            var visited = new LinkedHashSet<String>();
            var pending = new ArrayDeque<>(addresses(melding));
            while (!pending.isEmpty() && visited.size() < MAX_ADDRESSES) {
                var address = pending.poll();
                if (visited.add(address)) {
                    var response = address.endsWith("/stroom") ? visitor.openStream(address) : visitor.get(address);
                    seen.put(name + " " + address.replace(melding, "*"),
                            observableContent(response).replace(melding, "*"));
                    pending.addAll(links(response));
                }
            }
            assertThat(pending).as("everything visited").isEmpty();
        });
        return seen;
    }

    private static String observableContent(Response response) {
        return FORM_ID.matcher(response.observableContent()).replaceAll("$1*");
    }

    private static List<String> addresses(String melding) {
        var addresses = new ArrayList<>(List.of("/", "/werk", "/.well-known/security.txt"));
        SERVICES.forEach(service -> addresses.add("/api/" + service + "/v1/openapi.json"));
        for (var domain : DOMAINS) {
            SERVICES.forEach(service -> SUBPATHS.forEach(path -> addresses.add("/" + domain + "/" + service + path)));
        }
        for (var path : List.of("meldingen/" + melding, "v1/meldingen/" + melding,
                "v1/meldingen/" + melding + "/berichten")) {
            addresses.add("/fractie-noord/melding/" + path);
        }
        return addresses;
    }

    private static Set<String> links(Response response) {
        var found = new LinkedHashSet<String>();
        if (response.header("content-type").orElse("").startsWith("text/html")) {
            var matcher = LINK.matcher(response.text());
            while (matcher.find()) {
                if (!matcher.group(1).startsWith("/inloggen")) {
                    found.add(matcher.group(1).replace("&amp;", "&"));
                }
            }
        }
        return found;
    }
}
