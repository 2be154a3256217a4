package nl.tegenkracht.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk whose power can fail: of what was not certain to be on disk, a random part is then gone. */
final class PowerLossDisk {

    private final Map<Path, Long> synced = new ConcurrentHashMap<>();
    private final AtomicInteger remaining = new AtomicInteger();
    private volatile boolean off;

    void losePowerAfter(int operations) {
        synced.clear();
        remaining.set(operations);
        off = false;
    }

    boolean isPowerLost() {
        return off;
    }

    /** Cuts every file somewhere between what was certain and what was there. */
    void losePower(Random random) throws IOException {
        for (var file : synced.entrySet()) {
            try (var opened = new RandomAccessFile(file.getKey().toFile(), "rw")) {
                long unsynced = opened.length() - file.getValue();
                opened.setLength(file.getValue() + (unsynced > 0 ? random.nextLong(unsynced + 1) : 0));
            }
        }
    }

    AppendOnlyFile.Factory wrap(AppendOnlyFile.Factory factory) {
        return file -> {
            var delegate = factory.create(file);
            synced.put(file, 0L);
            return new PowerLossFile(delegate, file);
        };
    }

    private final class PowerLossFile implements AppendOnlyFile {

        private final AppendOnlyFile delegate;
        private final Path path;

        PowerLossFile(AppendOnlyFile delegate, Path path) {
            this.delegate = delegate;
            this.path = path;
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            countDown();
            delegate.append(bytes);
        }

        @Override
        public void sync() throws IOException {
            countDown();
            delegate.sync();
            synced.put(path, path.toFile().length());
        }

        private void countDown() throws IOException {
            off |= remaining.decrementAndGet() < 0;
            if (off) {
                throw new IOException("no power");
            }
        }

        @Override
        public void close() throws IOException {
            delegate.close();
        }
    }
}
