package nl.tegenkracht.gateway.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** What a sentence of a page may name as its source. */
public final class KnownSources {

    private static final Path DOCS = Path.of("..", "docs");

    private final Set<String> known = new HashSet<>(Set.of("site", "algemeen"));
    private final String decisions;

    public KnownSources() throws IOException {
        for (var line : Files.readAllLines(DOCS.resolve("sources.csv"))) {
            var cells = line.split(",", -1);
            known.add(cells[0]);
            Arrays.stream(cells[4].split(";")).forEach(artikel -> known.add(cells[0] + " " + artikel));
        }
        decisions = Files.readString(DOCS.resolve("domain-decisions.md"));
    }

    /** Whether somebody can look this up. */
    public boolean hold(String bron) {
        return bron.startsWith("D-") ? decisions.contains(bron) : known.contains(bron);
    }
}
