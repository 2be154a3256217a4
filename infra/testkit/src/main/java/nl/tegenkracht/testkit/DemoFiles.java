package nl.tegenkracht.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Legt een landschap en een register klaar met dezelfde vorm als die van de demo. */
final class DemoFiles {

    private DemoFiles() {
    }

    static void copyTo(Path directory) throws IOException {
        for (var name : new String[]{"landschap.json", "benoemingen.json"}) {
            try (var source = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
                Files.copy(source, directory.resolve(name));
            }
        }
    }
}
