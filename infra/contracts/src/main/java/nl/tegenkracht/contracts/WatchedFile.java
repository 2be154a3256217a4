package nl.tegenkracht.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A file that is read again once it changed. What could not be read counts as not read, so every look tries it again; what
 * that means for who asks is the caller's: the last good content stays here.
 *
 * @param <T> what is in the file
 */
public final class WatchedFile<T> {

    private final Path file;
    private final Parser<T> parser;
    private Version read;
    private boolean readable;
    private volatile T content;

    public WatchedFile(Path file, Parser<T> parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Reads the file as a whole. */
    @FunctionalInterface
    public interface Parser<T> {

        T parse(Path file) throws IOException;
    }

    /** Two writes within the precision of the time mostly differ in size. */
    private record Version(FileTime modified, long size) {}

    /**
     * Reads the file if it is not as it was read last.
     *
     * @return whether it was read
     * @throws IOException      if it is not there
     * @throws RuntimeException if it does not hold what it should
     */
    public synchronized boolean refresh() throws IOException {
        readable = false;
        var version = new Version(Files.getLastModifiedTime(file), Files.size(file));
        var changed = !version.equals(read);
        if (changed) {
            content = parser.parse(file);
            read = version;
        }
        readable = true;
        return changed;
    }

    /** What was read last; empty if nothing ever was. */
    public Optional<T> lastRead() {
        return Optional.ofNullable(content);
    }

    /** Whether the last look succeeded. */
    public synchronized boolean isReadable() {
        return readable;
    }
}
