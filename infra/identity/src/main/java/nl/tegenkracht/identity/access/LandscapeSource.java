package nl.tegenkracht.identity.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.identity.IdentityProperties;
import org.springframework.stereotype.Component;

/** The landscape as it is on disk now: adding or removing a domain needs no restart. */
@Component
public class LandscapeSource {

    private final Path file;
    private FileTime loadedVersion;
    private Landscape loaded;

    LandscapeSource(IdentityProperties properties) {
        file = properties.landscape();
        current();
    }

    /** @throws UncheckedIOException if the file is gone: there is no landscape then, and so no access */
    public synchronized Landscape current() {
        try {
            var version = Files.getLastModifiedTime(file);
            if (!version.equals(loadedVersion)) {
                loaded = Landscape.read(file);
                loadedVersion = version;
            }
            return loaded;
        } catch (IOException error) {
            throw new UncheckedIOException("The landscape cannot be read", error);
        }
    }
}
