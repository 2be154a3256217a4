package nl.tegenkracht.identity.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.identity.IdentityProperties;
import org.springframework.stereotype.Component;

/** Het landschap zoals het nu op schijf staat: een domein erbij of eraf vraagt geen herstart. */
@Component
public class LandscapeSource {

    private final Path file;
    private FileTime loadedVersion;
    private Landscape loaded;

    LandscapeSource(IdentityProperties properties) {
        file = properties.landschap();
        current();
    }

    /** @throws UncheckedIOException als het bestand weg is: dan is er geen landschap, en dus geen toegang */
    public synchronized Landscape current() {
        try {
            var version = Files.getLastModifiedTime(file);
            if (!version.equals(loadedVersion)) {
                loaded = Landscape.read(file);
                loadedVersion = version;
            }
            return loaded;
        } catch (IOException error) {
            throw new UncheckedIOException("Het landschap is niet te lezen", error);
        }
    }
}
