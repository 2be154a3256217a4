package nl.tegenkracht.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets processes and threads take turns in creating or rotating keys, with a file lock. Every turn makes the file grow
 * by a byte, so that others see from its length that something happened.
 */
final class InterProcessLock {

    /** File locks belong to a process; within the process threads wait for each other here. */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final Path file;

    InterProcessLock(Path file) {
        this.file = file;
    }

    <T> T withLock(KeyOperation<T> operation) throws IOException, GeneralSecurityException {
        IN_PROCESS.lock();
        try (var channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                var fileLock = channel.lock()) {
            var result = operation.perform();
            channel.write(ByteBuffer.wrap(new byte[]{'.'}));
            return result;
        } finally {
            IN_PROCESS.unlock();
        }
    }

    /** How many turns there have been. */
    long changeCount() throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
