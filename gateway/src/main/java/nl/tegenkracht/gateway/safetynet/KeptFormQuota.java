package nl.tegenkracht.gateway.safetynet;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How much is kept, per account and in all, as far as this gateway kept it. What is over its time no longer counts,
 * and neither does what another gateway, or this one before it started again, has kept: half an hour at most.
 */
final class KeptFormQuota {

    static final int TEXTS_PER_ACCOUNT = 8;
    static final long BYTES_PER_ACCOUNT = 16L << 20;
    static final long BYTES_IN_ALL = 128L << 20;

    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(String account, long bytes, Instant until) {}

    /** Counts it; false if there is no room. What had the same id counts no longer. */
    synchronized boolean take(String id, String account, long bytes, Instant now, Instant until) {
        prune(now);
        var replaced = entries.remove(id);
        if (fits(account, bytes)) {
            entries.put(id, new Entry(account, bytes, until));
            return true;
        }
        if (replaced != null) {
            entries.put(id, replaced);
        }
        return false;
    }

    synchronized void prune(Instant now) {
        entries.values().removeIf(entry -> !now.isBefore(entry.until()));
    }

    synchronized void free(String id) {
        entries.remove(id);
    }

    private boolean fits(String account, long bytes) {
        var own = entries.values().stream().filter(entry -> entry.account().equals(account)).toList();
        return own.size() < TEXTS_PER_ACCOUNT
                && own.stream().mapToLong(Entry::bytes).sum() + bytes <= BYTES_PER_ACCOUNT
                && entries.values().stream().mapToLong(Entry::bytes).sum() + bytes <= BYTES_IN_ALL;
    }
}
