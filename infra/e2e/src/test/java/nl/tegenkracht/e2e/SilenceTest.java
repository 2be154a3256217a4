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
import org.junit.jupiter.api.Test;

/**
 * Stilte: aan niets wat een buitenstaander kan opvragen is te zien dat er een melding bij kwam. Elke pagina, elk antwoord,
 * elke kop, elke ETag en elke omvang van voor en na de melding zijn gelijk, op het kenmerk en de datum van het verzoek na
 * en op het kenmerk dat een leeg formulier al draagt.
 */
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
        var melding = Id.random();
        var total = Figures.total(vera);
        var before = collect(outsiders, melding);
        assertThat(collect(outsiders, melding)).as("zonder melding is alles al gelijk").isEqualTo(before);

        assertThat(MeldingApiClient.submit(noa, "fractie-noord", melding, MeldingApiClient.VERA).status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> Figures.total(vera) == total + 1);

        assertThat(collect(outsiders, melding)).isEqualTo(before);
        assertThat(before).hasSizeGreaterThan(300);
        System.getLogger("keten").log(System.Logger.Level.INFO, "Stilte: {0} antwoorden van {1} buitenstaanders gelijk",
                before.size(), outsiders.size());
    }

    private static Map<String, WebVisitor> outsiders(RunningPlatform platform) {
        var visitors = new TreeMap<String, WebVisitor>();
        for (var account : List.of("merel", "zeno", "lena", "bas", "kiki")) {
            visitors.put(account, WebVisitor.loggedInAs(platform.gateway(), account));
        }
        visitors.put("bezoeker", new WebVisitor(platform.gateway()));
        return visitors;
    }

    /** Alles wat zij kunnen zien: vaste adressen, en wat er vanaf daar te vinden is. */
    private static Map<String, String> collect(Map<String, WebVisitor> visitors, String melding) {
        var seen = new TreeMap<String, String>();
        visitors.forEach((name, visitor) -> {
            var visited = new LinkedHashSet<String>();
            var pending = new ArrayDeque<>(addresses(melding));
            while (!pending.isEmpty() && visited.size() < MAX_ADDRESSES) {
                var address = pending.poll();
                if (visited.add(address)) {
                    var response = address.endsWith("/stroom") ? visitor.openStream(address) : visitor.get(address);
                    seen.put(name + " " + address, observableContent(response));
                    pending.addAll(links(response));
                }
            }
            assertThat(pending).as("alles bezocht").isEmpty();
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
