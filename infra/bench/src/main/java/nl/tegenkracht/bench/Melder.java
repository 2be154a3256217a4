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
 * Iemand die meldt.
 *
 * @param base waar de melding heen gaat: de deur, of de dienst zelf
 * @param domain het eigen domein
 * @param headers waarmee diegene zich bekendmaakt
 */
record Melder(URI base, String domain, Map<String, String> headers) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** De benoeming van een van de verzonnen vertrouwenspersonen, uit {@code infra/demo}. */
    private static final String VERTROUWENSPERSOON = "5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71";
    private static final String VERHAAL = "Verzonnen tekst van de meting, zo lang als een kort verhaal. ".repeat(25);
    /** Mensen uit vier domeinen. */
    private static final Map<String, List<String>> PEOPLE = Map.of("fractie-noord", List.of("noa", "niels", "kas"),
            "fractie-zuid", List.of("zeno", "zara", "pia"), "ambtelijk", List.of("merel", "otto"), "extern",
            List.of("exa"));

    /** Allemaal, met een sessie bij de deur. */
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

    /** Allemaal, met een token voor de dienst zelf. */
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
