package nl.tegenkracht.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Someone who reports (a melder).
 *
 * @param base where the melding goes: the gateway, or the service itself
 * @param domain their own domain
 * @param headers with which they identify themselves
 */
record Melder(URI base, String domain, Map<String, String> headers) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** The benoeming (appointment) of one of the invented vertrouwenspersonen, from {@code infra/demo}. */
    private static final String VERTROUWENSPERSOON = "5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71";
    private static final String VERHAAL = "Verzonnen tekst van de meting, zo lang als een kort verhaal. ".repeat(25);
    /** People from four domains. */
    private static final Map<String, List<String>> PEOPLE = Map.of("fractie-noord", List.of("noa", "niels", "kas"),
            "fractie-zuid", List.of("zeno", "zara", "pia"), "ambtelijk", List.of("merel", "otto"), "extern",
            List.of("exa"));

    /** All of them, with a session at the gateway. */
    static List<Melder> viaGateway(Testbed testbed) throws IOException, InterruptedException {
        var base = URI.create("http://127.0.0.1:" + testbed.port("gateway"));
        var melders = new ArrayList<Melder>();
        for (var domain : PEOPLE.keySet()) {
            for (var account : PEOPLE.get(domain)) {
                melders.add(new Melder(base, domain, Map.of("Cookie", new LoginClient(testbed).session(account),
                        "Sec-Fetch-Site", "same-origin")));
            }
        }
        return melders;
    }

    /** All of them, with a token for the service itself. */
    static List<Melder> direct(Testbed testbed) throws IOException, InterruptedException {
        var base = URI.create("http://127.0.0.1:" + testbed.port("melding"));
        var melders = new ArrayList<Melder>();
        for (var domain : PEOPLE.keySet()) {
            for (var account : PEOPLE.get(domain)) {
                var token = new LoginClient(testbed).token(account, domain, "melding");
                melders.add(new Melder(base, domain, Map.of("Authorization", "Bearer " + token)));
            }
        }
        return melders;
    }

    HttpRequest meldingRequest(Random random) {
        var id = new byte[16];
        random.nextBytes(id);
        var builder = HttpRequest.newBuilder(base.resolve("/" + domain + "/melding/v1/meldingen")).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .POST(BodyPublishers
                        .ofString("""
                                {"id": "%s", "vertrouwenspersoon": "%s", "categorie": "intimidatie", "verhaal": "%s"}
                                """
                                .formatted(HexFormat.of().formatHex(id), VERTROUWENSPERSOON, VERHAAL)));
        headers.forEach(builder::header);
        return builder.build();
    }
}
