package nl.tegenkracht.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of one part; what a previous run wrote stays, until it becomes too large. */
final class PartLog {

    private static final long TOO_LARGE = 5_000_000;
    private static final int MAX_READ = 64_000;

    private final Path file;
    private final long start;

    private PartLog(Path file, long start) {
        this.file = file;
        this.start = start;
    }

    /** Makes room and remembers where this run begins. */
    static PartLog open(Path file) {
        try {
            PrivateFiles.directory(file.getParent());
            if (Files.exists(file) && Files.size(file) > TOO_LARGE) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return new PartLog(PrivateFiles.file(file), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    /** The last lines that were added since {@link #open}. */
    List<String> lastLines(int count) {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(start, channel.size() - MAX_READ));
            var text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            var lines = text.lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
