package nl.tegenkracht.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Which parts ought to run, in {@code data/loopt/<part>.desired}: {@code up} or {@code down}. Whoever stops a part
 * writes this first, so that the watcher never starts again what was meant to end. A file per part: parts are started
 * and stopped beside each other, and none must overwrite what another says.
 */
final class DesiredState {

    private static final String SUFFIX = ".desired";
    private static final String UP = "up";
    private static final String DOWN = "down";

    private final Path directory;

    DesiredState(Path data) {
        this.directory = data.resolve("loopt");
    }

    void up(String part) {
        write(part, UP);
    }

    void down(String part) {
        write(part, DOWN);
    }

    /** Everything that ought to run no longer ought to, whether it runs now or not. */
    void allDown() {
        up().forEach(this::down);
    }

    boolean isUp(String part) {
        try {
            return Files.readString(file(part)).strip().equals(UP);
        } catch (IOException e) {
            return false;
        }
    }

    /** The parts that ought to run. */
    List<String> up() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(SUFFIX)).sorted()
                    .map(name -> name.substring(0, name.length() - SUFFIX.length())).filter(this::isUp).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String part, String desired) {
        try {
            PrivateFiles.directory(directory);
            var temp = PrivateFiles.file(directory.resolve(part + SUFFIX + ".nieuw"));
            Files.writeString(temp, desired);
            Files.move(temp, file(part), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String part) {
        return directory.resolve(part + SUFFIX);
    }
}
