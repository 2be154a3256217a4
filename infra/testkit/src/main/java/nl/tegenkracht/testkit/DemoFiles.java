package nl.tegenkracht.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Provides a landscape and a register of the same form as those of the demo. */
public final class DemoFiles {

    private DemoFiles() {
    }

    public static void copyTo(Path directory) throws IOException {
        for (var name : new String[]{"landschap.json", "benoemingen.json"}) {
            try (var source = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
                Files.copy(source, directory.resolve(name));
            }
        }
    }
}
