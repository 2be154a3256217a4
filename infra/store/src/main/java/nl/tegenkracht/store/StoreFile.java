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
final class StoreFile implements DurableStorage, AutoCloseable {

    private static final int OLD_VERSION_RETENTION_MS = 1000;
    /** Een stuk van het bestand waarvan minder nog geldt, mag herschreven worden, in procenten. */
    private static final int FILL_PERCENT = 80;
    /** Vaak een beetje: het bestand in één keer laten krimpen houdt elke schrijver en het geheugen een tijd bezet. */
    private static final int MAX_REWRITE_BYTES = 512 * 1024;

    /** Bij het sluiten wacht er niemand meer en mag het bestand in één keer krimpen. */
    private static final int MAX_SHRINK_MS = 500;

    private final FileChannel lock;
    private final MVStore store;

    private StoreFile(FileChannel lock, MVStore store) {
        this.lock = lock;
        this.store = store;
    }

    static StoreFile open(Path directory) {
        FileChannel lock = null;
        try {
            Files.createDirectories(directory);
            lock = FileChannel.open(directory.resolve("store.slot"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            var store = new MVStore.Builder().fileName(directory.resolve("store.mv").toString()).autoCommitDisabled()
                    .open();
            store.setRetentionTime(OLD_VERSION_RETENTION_MS);
            return new StoreFile(lock, store);
        } catch (OverlappingFileLockException _) {
            release(lock);
            throw new IllegalStateException("De gegevensmap is al in gebruik door een andere store.");
        } catch (IOException error) {
            release(lock);
            throw new UncheckedIOException("De gegevensmap is niet te openen.", error);
        } catch (RuntimeException error) {
            release(lock);
            throw error;
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
    public void sync() {
        store.sync();
    }

    @Override
    public void compact() {
        store.compact(FILL_PERCENT, MAX_REWRITE_BYTES);
    }

    @Override
    public void close() {
        try {
            store.close(MAX_SHRINK_MS);
        } finally {
            release(lock);
        }
    }

    private static void release(FileChannel lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException error) {
                throw new UncheckedIOException("Het slot op de gegevensmap is niet vrij te geven.", error);
            }
        }
    }
}
