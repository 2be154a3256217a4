package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Waar de bestanden van één spoor staan: per run {@code .keten} (schakels, alleen toevoegen), {@code .regels} (de regels
 * zelf) en {@code .bezet} (slot zolang de run loopt), en in {@code koppen/} de getekende koppen.
 */
record Spoormap(Path map, Path koppen, String dienst, String domein) {

    static final String KOPPEN = "koppen";
    private static final String KETEN = ".keten";
    private static final String KOP = ".koppen";

    static Spoormap van(Path auditmap, Path koppenmap, String dienst, String domein) {
        return new Spoormap(auditmap.resolve(dienst).resolve(domein), koppenmap.resolve(dienst).resolve(domein), dienst,
                domein);
    }

    void maak() throws IOException {
        Schijf.map(map);
        Schijf.map(koppen);
    }

    Path keten(String run) {
        return map.resolve(run + KETEN);
    }

    Path regels(String run) {
        return map.resolve(run + ".regels");
    }

    Path bezet(String run) {
        return map.resolve(run + ".bezet");
    }

    Path koppen(String run) {
        return koppen.resolve(run + KOP);
    }

    /** De runs op volgorde van hun begin. */
    List<String> runs() throws IOException {
        return namen(map, KETEN);
    }

    /** De runs waarvan getekende koppen bestaan. */
    List<String> runsMetKoppen() throws IOException {
        return namen(koppen, KOP);
    }

    private static List<String> namen(Path map, String einde) throws IOException {
        if (!Files.isDirectory(map)) {
            return List.of();
        }
        try (var bestanden = Files.list(map)) {
            return bestanden.map(bestand -> bestand.getFileName().toString()).filter(naam -> naam.endsWith(einde))
                    .map(naam -> naam.substring(0, naam.length() - einde.length())).sorted().toList();
        }
    }
}
