package nl.tegenkracht.audit;

import java.util.concurrent.Semaphore;

/** Een regel die op zijn beurt wacht. */
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

    /** Slaapt tot de regel klaar is of de beurt vrij; ook een onderbroken draad moet weten of zijn regel er staat. */
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
