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
    private static final int HOOGSTENS_COMPACTEREN_MS = 50;

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
        store.compactFile(HOOGSTENS_COMPACTEREN_MS);
        // Compacteren zet de bewaartijd op nul en laat haar zo staan.
        store.setRetentionTime(BEWAARTIJD_OUDE_VERSIES_MS);
    }

    @Override
    public void close() {
        try {
            store.close();
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
