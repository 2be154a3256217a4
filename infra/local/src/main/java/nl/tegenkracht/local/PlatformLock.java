package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One at a time: {@code ./start} twice side by side must not start twice. Is released when the process ends. */
final class PlatformLock implements AutoCloseable {

    private final FileChannel channel;

    private PlatformLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartFailure if another has it */
    static PlatformLock acquire(Path data, String takenMessage) {
        try {
            var file = PrivateFiles.directory(data.resolve("loopt")).resolve("slot");
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new StartFailure(takenMessage);
            }
            return new PlatformLock(channel);
        } catch (IOException e) {
            throw new StartFailure(Texts.get("data.not-writable", data, e.getMessage()), e);
        }
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
