package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Zegt dat een run loopt; ook na kill -9 geeft het besturingssysteem het slot vrij. Een slot geldt per proces, en elke
 * andere opening van hetzelfde bestand laat het bij sluiten los: daarom houdt het proces zijn eigen sloten zelf bij.
 */
final class RunLock implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static RunLock acquire(Path file) throws IOException {
        DurableFiles.createFile(file);
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException("Een nieuwe run is al bezet");
        }
        HELD_HERE.add(file.toAbsolutePath());
        return new RunLock(file.toAbsolutePath(), channel);
    }

    /** Of een proces, dit of een ander, nog in deze run schrijft. */
    static boolean isRunning(Path file) throws IOException {
        if (HELD_HERE.contains(file.toAbsolutePath())) {
            return true;
        }
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
            return lock == null;
        }
    }

    @Override
    public void close() throws IOException {
        HELD_HERE.remove(file);
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
