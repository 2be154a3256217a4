package nl.tegenkracht.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.tegenkracht.core.clock.LegalClock;

/** A legal clock that follows a file saying how far it is ahead, as an ISO duration ({@code P3D}, {@code PT2H}). */
final class DemoClock implements LegalClock {

    private final Clock technical;
    private final Path offsetFile;

    DemoClock(Clock technical, Path offsetFile) {
        this.technical = technical;
        this.offsetFile = offsetFile;
    }

    @Override
    public Instant now() {
        try {
            return technical.instant().plus(Duration.parse(Files.readString(offsetFile).strip()));
        } catch (NoSuchFileException e) {
            return technical.instant();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
