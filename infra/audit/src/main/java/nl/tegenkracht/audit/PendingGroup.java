package nl.tegenkracht.audit;

import java.util.List;
import java.util.concurrent.Semaphore;

/** Entries of one writer, waiting for their turn: they go into the same batch. */
final class PendingGroup {

    private final Semaphore signal = new Semaphore(0);
    private final List<PendingEntry> entries;

    PendingGroup(List<AuditEntry> entries) {
        this.entries = entries.stream().map(entry -> new PendingEntry(entry, signal::release)).toList();
    }

    List<PendingEntry> entries() {
        return entries;
    }

    boolean isWaiting() {
        return entries.stream().anyMatch(PendingEntry::isWaiting);
    }

    /**
     * Sleeps until an entry is done or the turn is free; an interrupted thread needs to know too whether its entries are
     * there.
     */
    void awaitSignal() {
        signal.acquireUninterruptibly();
    }

    void signal() {
        signal.release();
    }

    List<EntryLocation> result() {
        return entries.stream().map(PendingEntry::result).toList();
    }
}
