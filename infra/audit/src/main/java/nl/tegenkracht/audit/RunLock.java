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
 * Says that a run is going on; the operating system frees the lock also after kill -9. A lock belongs to a process, and
 * closing any other opening of the same file releases it: that is why the process keeps track of its own locks.
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
            throw new IOException("A new run is taken already");
        }
        HELD_HERE.add(file.toAbsolutePath());
        return new RunLock(file.toAbsolutePath(), channel);
    }

    /** Whether a process, this one or another, still writes to this run. */
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
