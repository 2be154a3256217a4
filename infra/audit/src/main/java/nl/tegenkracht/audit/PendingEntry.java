package nl.tegenkracht.audit;

import java.util.concurrent.Semaphore;

/** An entry waiting for its turn. */
final class PendingEntry {

    private final AuditEntry entry;
    private final Semaphore signal = new Semaphore(0);
    private volatile EntryLocation location;
    private volatile RuntimeException failure;

    PendingEntry(AuditEntry entry) {
        this.entry = entry;
    }

    AuditEntry entry() {
        return entry;
    }

    boolean isWaiting() {
        return location == null && failure == null;
    }

    /**
     * Sleeps until the entry is done or the turn is free; an interrupted thread needs to know too whether its entry is
     * there.
     */
    void awaitSignal() {
        signal.acquireUninterruptibly();
    }

    void signal() {
        signal.release();
    }

    void complete(EntryLocation writtenAt) {
        location = writtenAt;
        signal();
    }

    void fail(RuntimeException cause) {
        failure = cause;
        signal();
    }

    EntryLocation result() {
        if (failure != null) {
            throw failure;
        }
        return location;
    }
}
