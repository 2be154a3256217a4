package nl.tegenkracht.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tegenkracht.contracts.Landscape;
import tools.jackson.databind.json.JsonMapper;

/** Het landschap als bestand. */
final class Bestand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Bestand() {
    }

    static Path schrijf(Path bestand, Landscape landschap) throws IOException {
        return Files.writeString(bestand, JSON.writeValueAsString(landschap));
    }
}
