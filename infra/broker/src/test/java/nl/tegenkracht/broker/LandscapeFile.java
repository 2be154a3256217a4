package nl.tegenkracht.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tegenkracht.contracts.Landscape;
import tools.jackson.databind.json.JsonMapper;

/** The landscape as a file. */
final class LandscapeFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LandscapeFile() {
    }

    static Path write(Path file, Landscape landscape) throws IOException {
        return Files.writeString(file, JSON.writeValueAsString(landscape));
    }
}
