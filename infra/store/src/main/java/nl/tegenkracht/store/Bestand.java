package nl.tegenkracht.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;

/** De map met het gegevensbestand, met een slot zodat er nooit twee processen in schrijven. */
final class Bestand implements Schijf, AutoCloseable {

    private static final int BEWAARTIJD_OUDE_VERSIES_MS = 1000;
    /** Een stuk van het bestand waarvan minder nog geldt, mag herschreven worden, in procenten. */
    private static final int VULLING = 80;
    /** Vaak een beetje: het bestand in één keer laten krimpen houdt elke schrijver en het geheugen een tijd bezet. */
    private static final int HOOGSTENS_HERSCHRIJVEN = 512 * 1024;

    /** Bij het sluiten wacht er niemand meer en mag het bestand in één keer krimpen. */
    private static final int HOOGSTENS_KRIMPEN_MS = 500;

    private final FileChannel slot;
    private final MVStore store;

    private Bestand(FileChannel slot, MVStore store) {
        this.slot = slot;
        this.store = store;
    }

    static Bestand open(Path map) {
        FileChannel slot = null;
        try {
            Files.createDirectories(map);
            slot = FileChannel.open(map.resolve("store.slot"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (slot.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            var store = new MVStore.Builder().fileName(map.resolve("store.mv").toString()).autoCommitDisabled().open();
            store.setRetentionTime(BEWAARTIJD_OUDE_VERSIES_MS);
            return new Bestand(slot, store);
        } catch (OverlappingFileLockException _) {
            sluit(slot);
            throw new IllegalStateException("De gegevensmap is al in gebruik door een andere store.");
        } catch (IOException fout) {
            sluit(slot);
            throw new UncheckedIOException("De gegevensmap is niet te openen.", fout);
        } catch (RuntimeException fout) {
            sluit(slot);
            throw fout;
        }
    }

    MVStore store() {
        return store;
    }

    @Override
    public void commit() {
        store.commit();
    }

    @Override
    public void dwingNaarSchijf() {
        store.sync();
    }

    @Override
    public void compacteer() {
        store.compact(VULLING, HOOGSTENS_HERSCHRIJVEN);
    }

    @Override
    public void close() {
        try {
            store.close(HOOGSTENS_KRIMPEN_MS);
        } finally {
            sluit(slot);
        }
    }

    private static void sluit(FileChannel slot) {
        if (slot != null) {
            try {
                slot.close();
            } catch (IOException fout) {
                throw new UncheckedIOException("Het slot op de gegevensmap is niet vrij te geven.", fout);
            }
        }
    }
}
