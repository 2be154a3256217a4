package nl.tegenkracht.audit;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Een bestand dat telt hoe vaak op de schijf gewacht is, en dat kan weigeren of laten wachten. */
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

    /** Eén voor alle bestanden van een proef. */
    static final class DiskControl {

        private final AtomicInteger syncs = new AtomicInteger();
        private final Semaphore gate = new Semaphore(1_000_000);
        private volatile boolean failing;

        AppendOnlyFile.Factory wrap(AppendOnlyFile.Factory factory) {
            return file -> new CountingFile(factory.create(file), this);
        }

        private void beforeSync() throws IOException {
            if (failing) {
                throw new IOException("schijf vol");
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
