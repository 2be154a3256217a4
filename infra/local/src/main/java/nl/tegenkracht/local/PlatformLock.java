package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Eén tegelijk: twee keer {@code ./start} naast elkaar mag niet twee keer starten. Valt vrij als het proces eindigt. */
final class PlatformLock implements AutoCloseable {

    private final FileChannel channel;

    private PlatformLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartFailure als een ander het heeft */
    static PlatformLock acquire(Path data, String takenMessage) {
        try {
            var file = Files.createDirectories(data.resolve("loopt")).resolve("slot");
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new StartFailure(takenMessage);
            }
            return new PlatformLock(channel);
        } catch (IOException e) {
            throw new StartFailure("De map " + data + " is niet te schrijven: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailure("Het slot is niet los te laten.", e);
        }
    }
}
