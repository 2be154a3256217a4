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
 * @param basis waar de melding heen gaat: de deur, of de dienst zelf
 * @param domein het eigen domein
 * @param koppen waarmee diegene zich bekendmaakt
 */
record Melder(URI basis, String domein, Map<String, String> koppen) {

    private static final Duration GEDULD = Duration.ofSeconds(10);
    /** De benoeming van een van de verzonnen vertrouwenspersonen, uit {@code infra/demo}. */
    private static final String VERTROUWENSPERSOON = "5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71";
    private static final String VERHAAL = "Verzonnen tekst van de meting, zo lang als een kort verhaal. ".repeat(25);
    /** Mensen uit vier domeinen. */
    private static final Map<String, List<String>> MENSEN = Map.of("fractie-noord", List.of("noa", "niels", "kas"),
            "fractie-zuid", List.of("zeno", "zara", "pia"), "ambtelijk", List.of("merel", "otto"), "extern",
            List.of("exa"));

    /** Allemaal, met een sessie bij de deur. */
    static List<Melder> doorDeDeur(Proef proef) throws IOException, InterruptedException {
        var basis = URI.create("http://127.0.0.1:" + proef.poort("gateway"));
        var melders = new ArrayList<Melder>();
        for (var domein : MENSEN.keySet()) {
            for (var account : MENSEN.get(domein)) {
                melders.add(new Melder(basis, domein, Map.of("Cookie", new Aanmelding(proef).sessie(account),
                        "Sec-Fetch-Site", "same-origin")));
            }
        }
        return melders;
    }

    /** Allemaal, met een token voor de dienst zelf. */
    static List<Melder> zonderDeur(Proef proef) throws IOException, InterruptedException {
        var basis = URI.create("http://127.0.0.1:" + proef.poort("melding"));
        var melders = new ArrayList<Melder>();
        for (var domein : MENSEN.keySet()) {
            for (var account : MENSEN.get(domein)) {
                var token = new Aanmelding(proef).token(account, domein, "melding");
                melders.add(new Melder(basis, domein, Map.of("Authorization", "Bearer " + token)));
            }
        }
        return melders;
    }

    HttpRequest melding(Random toeval) {
        var id = new byte[16];
        toeval.nextBytes(id);
        var verzoek = HttpRequest.newBuilder(basis.resolve("/" + domein + "/melding/v1/meldingen")).timeout(GEDULD)
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .POST(BodyPublishers
                        .ofString("""
                                {"id": "%s", "vertrouwenspersoon": "%s", "categorie": "intimidatie", "verhaal": "%s"}
                                """
                                .formatted(HexFormat.of().formatHex(id), VERTROUWENSPERSOON, VERHAAL)));
        koppen.forEach(verzoek::header);
        return verzoek.build();
    }
}
