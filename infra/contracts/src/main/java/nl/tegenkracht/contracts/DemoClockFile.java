package nl.tegenkracht.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How far the clock of the law is from the real one in a demonstration: a file with an ISO duration ({@code -P730D},
 * {@code PT2H}), which the local runner writes. Without the file it is the real time. The clock goes only forward: what
 * would take it back does not count (record 0318).
 */
public final class DemoClockFile {

    private final Path file;
    private Duration furthest;

    /** @throws IllegalStateException outside a demonstration: there the clock of the law is the real one */
    public DemoClockFile(Path file, boolean demo) {
        if (!demo) {
            throw new IllegalStateException("A movable date is allowed only in the local demo");
        }
        this.file = file;
    }

    /** How far it is ahead, or behind if it is negative. */
    public synchronized Duration ahead() {
        var written = read();
        if (furthest == null || written.compareTo(furthest) > 0) {
            furthest = written;
        }
        return furthest;
    }

    private Duration read() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
