package nl.tegenkracht.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Those who wait for the disk together; the same entry goes along once. */
final class WriteBatch {

    private final RecentEntries recent;
    private final Map<String, List<PendingEntry>> byEntryId = new LinkedHashMap<>();

    WriteBatch(RecentEntries recent) {
        this.recent = recent;
    }

    void add(PendingEntry pending) {
        var entry = pending.entry();
        var earlier = recent.find(entry.id());
        var queued = byEntryId.get(entry.id());
        if (earlier != null && earlier.entry().equals(entry)) {
            pending.complete(earlier.location());
        } else if (earlier != null || queued != null && !queued.getFirst().entry().equals(entry)) {
            pending.fail(new IllegalArgumentException("This id is already that of another audit entry"));
        } else {
            byEntryId.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(pending);
        }
    }

    List<AuditEntry> entries() {
        return byEntryId.values().stream().map(waiters -> waiters.getFirst().entry()).toList();
    }

    void complete(List<EntryLocation> locations) {
        var next = locations.iterator();
        for (var waiters : byEntryId.values()) {
            var location = next.next();
            recent.remember(waiters.getFirst().entry(), location);
            waiters.forEach(pending -> pending.complete(location));
        }
    }

    void fail(Throwable cause) {
        byEntryId.values().forEach(
                waiters -> waiters.forEach(pending -> pending.fail(new AuditNotWritten(cause))));
    }
}
