package nl.tegenkracht.audit;

/** An entry waiting for its turn. */
final class PendingEntry {

    private final AuditEntry entry;
    private final Runnable signal;
    private volatile EntryLocation location;
    private volatile RuntimeException failure;

    /** @param signal wakes the writer of the entry */
    PendingEntry(AuditEntry entry, Runnable signal) {
        this.entry = entry;
        this.signal = signal;
    }

    AuditEntry entry() {
        return entry;
    }

    boolean isWaiting() {
        return location == null && failure == null;
    }

    void complete(EntryLocation writtenAt) {
        location = writtenAt;
        signal.run();
    }

    void fail(RuntimeException cause) {
        failure = cause;
        signal.run();
    }

    EntryLocation result() {
        if (failure != null) {
            throw failure;
        }
        return location;
    }
}
