package nl.tegenkracht.audit;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A file that counts how often the disk was waited for, and that can refuse or make others wait. */
record CountingFile(AppendOnlyFile delegate, DiskControl control) implements AppendOnlyFile {

    @Override
    public void append(byte[] bytes) throws IOException {
        delegate.append(bytes);
    }

    @Override
    public void sync() throws IOException {
        control.beforeSync();
        delegate.sync();
    }

    @Override
    public void close() throws IOException {
        delegate.close();
    }

    /** One for all files of a test. */
    static final class DiskControl {

        private final AtomicInteger syncs = new AtomicInteger();
        private final Semaphore gate = new Semaphore(1_000_000);
        private volatile boolean failing;

        AppendOnlyFile.Factory wrap(AppendOnlyFile.Factory factory) {
            return file -> new CountingFile(factory.create(file), this);
        }

        private void beforeSync() throws IOException {
            if (failing) {
                throw new IOException("disk full");
            }
            gate.acquireUninterruptibly();
            syncs.incrementAndGet();
        }

        int syncCount() {
            return syncs.get();
        }

        void fail(boolean on) {
            failing = on;
        }

        void block() {
            gate.drainPermits();
        }

        boolean hasWaiter() {
            return gate.hasQueuedThreads();
        }

        void release() {
            gate.release(1_000_000);
        }
    }
}
