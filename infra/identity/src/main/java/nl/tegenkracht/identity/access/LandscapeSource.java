package nl.tegenkracht.identity.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.WatchedFile;
import nl.tegenkracht.identity.IdentityProperties;
import org.springframework.stereotype.Component;

/** The landscape as it is on disk now: adding or removing a domain needs no restart. */
@Component
public class LandscapeSource {

    private final WatchedFile<Landscape> file;

    LandscapeSource(IdentityProperties properties) {
        file = new WatchedFile<>(properties.landscape(), Landscape::read);
        current();
    }

    /** @throws UncheckedIOException if the file is gone: there is no landscape then, and so no access */
    public Landscape current() {
        try {
            file.refresh();
            return file.lastRead().orElseThrow();
        } catch (IOException error) {
            throw new UncheckedIOException("The landscape cannot be read", error);
        }
    }
}
