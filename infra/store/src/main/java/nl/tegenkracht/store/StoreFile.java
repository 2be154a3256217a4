package nl.tegenkracht.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.tegenkracht.contracts.OwnerOnly;
import org.h2.mvstore.MVStore;

/** The directory with the data file, with a lock so that never two processes write to it. */
final class StoreFile implements DurableStorage, AutoCloseable {

    private static final int OLD_VERSION_RETENTION_MS = 1000;
    /** A chunk of the file of which less than this is still live may be rewritten, in percent. */
    private static final int FILL_PERCENT = 80;
    /** A little and often: shrinking the file at once keeps every writer and the memory busy for a while. */
    private static final int MAX_REWRITE_BYTES = 512 * 1024;

    /** On closing nobody waits any more and the file may shrink at once. */
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
            OwnerOnly.directory(directory);
            lock = FileChannel.open(OwnerOnly.file(directory.resolve("store.slot")), StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
            var store = new MVStore.Builder().fileName(OwnerOnly.file(directory.resolve("store.mv")).toString())
                    .autoCommitDisabled()
                    .open();
            store.setRetentionTime(OLD_VERSION_RETENTION_MS);
            return new StoreFile(lock, store);
        } catch (OverlappingFileLockException _) {
            release(lock);
            throw new IllegalStateException("The data directory is in use by another store.");
        } catch (IOException error) {
            release(lock);
            throw new UncheckedIOException("The data directory cannot be opened.", error);
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
                throw new UncheckedIOException("The lock on the data directory cannot be released.", error);
            }
        }
    }
}
