package nl.tegenkracht.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes away entries whose retention term is over. Can be repeated when broken off: first the record of it, then the
 * erasing.
 */
final class EntryEraser {

    private static final ReentrantLock LOCK = new ReentrantLock();

    private final TrailDirectory directory;
    private final AuditTrail trail;

    EntryEraser(TrailDirectory directory, AuditTrail trail) {
        this.directory = directory;
        this.trail = trail;
    }

    int eraseBefore(Instant limit, Instant now) throws IOException {
        LOCK.lock();
        try {
            int erasedCount = 0;
            for (var run : directory.runs()) {
                if (!RunLock.isRunning(directory.lockFile(run))) {
                    erasedCount += erase(run, limit, now);
                }
            }
            return erasedCount;
        } finally {
            LOCK.unlock();
        }
    }

    private int erase(String run, Instant limit, Instant now) throws IOException {
        var kept = new ByteArrayOutputStream();
        var erased = new ArrayList<Long>();
        JsonLines.read(directory.entriesFile(run), Long.MAX_VALUE, bytes -> {
            var stored = JsonLines.parse(bytes, StoredEntry.class);
            if (stored.isPresent() && isExpired(stored.get().entry(), limit)) {
                erased.add(stored.get().sequence());
            } else {
                kept.writeBytes(bytes);
                kept.write('\n');
            }
            return true;
        });
        if (!erased.isEmpty()) {
            toRanges(run, erased).forEach(erasure -> trail.write(erasure.toEntry(now)));
            trail.signHead();
            DurableFiles.replace(directory.entriesFile(run), kept.toByteArray());
        }
        return erased.size();
    }

    private static boolean isExpired(AuditEntry entry, Instant limit) {
        return entry.at().isBefore(limit) && !entry.action().equals(Erasure.ACTION);
    }

    private static List<Erasure> toRanges(String run, List<Long> sequences) {
        var ranges = new ArrayList<Erasure>();
        for (long sequence : sequences) {
            if (!ranges.isEmpty() && ranges.getLast().to() == sequence - 1) {
                ranges.add(new Erasure(run, ranges.removeLast().from(), sequence));
            } else {
                ranges.add(new Erasure(run, sequence, sequence));
            }
        }
        return ranges;
    }
}
