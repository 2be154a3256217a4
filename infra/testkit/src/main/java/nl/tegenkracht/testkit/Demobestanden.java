package nl.tegenkracht.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Legt een landschap en een register klaar met dezelfde vorm als die van de demo. */
final class Demobestanden {

    private Demobestanden() {
    }

    static void zetIn(Path map) throws IOException {
        for (var naam : new String[]{"landschap.json", "benoemingen.json"}) {
            try (var bron = Demobestanden.class.getResourceAsStream("/demo/" + naam)) {
                Files.copy(bron, map.resolve(naam));
            }
        }
    }
}
