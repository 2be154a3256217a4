package nl.tegenkracht.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The description of the API as a file of the module, so that the linter reads exactly what the service serves. */
public final class ApiDescriptionFile {

    private static final Path FILE = Path.of("target", "openapi.json");

    private ApiDescriptionFile() {
    }

    /** Asks the service for its description, leaves it for {@code infra/lint/lint} and gives it. */
    public static JsonNode write(TestClient client) {
        var description = client.apiDescription();
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, description.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return description;
    }
}
