package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * One at a time: {@code ./start} twice side by side must not start twice, nor beside a restart by the watcher. Is
 * released when the process ends.
 */
final class PlatformLock implements AutoCloseable {

    /** A restart holds it for a moment; a start much longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private final FileChannel channel;

    private PlatformLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartFailure if another has it, and keeps it for more than a moment */
    static PlatformLock acquire(Path data, String takenMessage) {
        try {
            var file = PrivateFiles.directory(data.resolve("loopt")).resolve("slot");
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new StartFailure(takenMessage);
            }
            return new PlatformLock(channel);
        } catch (IOException e) {
            throw new StartFailure(Texts.get("data.not-writable", data, e.getMessage()), e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (channel.tryLock() == null) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
        return true;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailure(Texts.get("lock.not-released"), e);
        }
    }
}
