package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Eén tegelijk: twee keer {@code ./start} naast elkaar mag niet twee keer starten. Valt vrij als het proces eindigt. */
final class Slot implements AutoCloseable {

    private final FileChannel kanaal;

    private Slot(FileChannel kanaal) {
        this.kanaal = kanaal;
    }

    /** @throws StartFout als een ander het heeft */
    static Slot neem(Path data, String bezet) {
        try {
            var bestand = Files.createDirectories(data.resolve("loopt")).resolve("slot");
            var kanaal = FileChannel.open(bestand, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (kanaal.tryLock() == null) {
                kanaal.close();
                throw new StartFout(bezet);
            }
            return new Slot(kanaal);
        } catch (IOException e) {
            throw new StartFout("De map " + data + " is niet te schrijven: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            kanaal.close();
        } catch (IOException e) {
            throw new StartFout("Het slot is niet los te laten.", e);
        }
    }
}
