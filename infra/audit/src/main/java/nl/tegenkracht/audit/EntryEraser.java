package nl.tegenkracht.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes away entries whose retention term is over, after a signed decision. Can be repeated when broken off: first the
 * decision, then the record of it in the chain, then the erasing.
 */
final class EntryEraser {

    private static final ReentrantLock LOCK = new ReentrantLock();

    private final TrailDirectory directory;

    EntryEraser(TrailDirectory directory) {
        this.directory = directory;
    }

    /** What there is to decide about: entries from before this time, of runs that nobody writes any more. */
    List<ErasureDecision.Range> propose(Instant before) throws IOException {
        var ranges = new ArrayList<ErasureDecision.Range>();
        for (var run : directory.runs()) {
            if (!RunLock.isRunning(directory.lockFile(run))) {
                ranges.addAll(toRanges(run, expired(run, before)));
            }
        }
        return ranges;
    }

    /** @return the number of entries erased */
    int execute(ErasureDecision decision, AuditTrail trail, Instant now) throws IOException {
        LOCK.lock();
        try {
            for (var range : decision.ranges()) {
                requireErasable(range);
            }
            DurableFiles.append(directory.decisionsFile(), JsonLines.line(decision));
            int erasedCount = 0;
            for (var range : decision.ranges()) {
                erasedCount += erase(range, decision.id(), trail, now);
            }
            return erasedCount;
        } finally {
            LOCK.unlock();
        }
    }

    private void requireErasable(ErasureDecision.Range range) throws IOException {
        if (RunLock.isRunning(directory.lockFile(range.run())) || !range.fits(links(range.run()))) {
            throw new IOException("The decision is not about the entries as they are in the chain");
        }
    }

    private int erase(ErasureDecision.Range range, String decision, AuditTrail trail, Instant now)
            throws IOException {
        var kept = new ByteArrayOutputStream();
        var erased = new ArrayList<Long>();
        JsonLines.read(directory.entriesFile(range.run()), Long.MAX_VALUE, bytes -> {
            var stored = JsonLines.parse(bytes, StoredEntry.class);
            if (stored.isPresent() && stored.get().sequence() >= range.from()
                    && stored.get().sequence() <= range.to()) {
                erased.add(stored.get().sequence());
            } else {
                kept.writeBytes(bytes);
                kept.write('\n');
            }
            return true;
        });
        if (!erased.isEmpty()) {
            trail.append(List.of(new Erasure(range.run(), range.from(), range.to(), decision).toEntry(now)));
            trail.signHead();
            DurableFiles.replace(directory.entriesFile(range.run()), kept.toByteArray());
        }
        return erased.size();
    }

    private List<Long> expired(String run, Instant before) throws IOException {
        var sequences = new ArrayList<Long>();
        if (Files.exists(directory.entriesFile(run))) {
            JsonLines.read(directory.entriesFile(run), Long.MAX_VALUE, bytes -> {
                JsonLines.parse(bytes, StoredEntry.class)
                        .filter(stored -> stored.entry().at().isBefore(before)
                                && !ReservedAct.isReserved(stored.entry().action()))
                        .ifPresent(stored -> sequences.add(stored.sequence()));
                return true;
            });
        }
        return sequences;
    }

    private List<ErasureDecision.Range> toRanges(String run, List<Long> sequences) throws IOException {
        var ranges = new ArrayList<ErasureDecision.Range>();
        var links = links(run);
        long from = 0;
        for (int i = 0; i < sequences.size(); i++) {
            from = i == 0 || sequences.get(i) != sequences.get(i - 1) + 1 ? sequences.get(i) : from;
            if (i + 1 == sequences.size() || sequences.get(i + 1) != sequences.get(i) + 1) {
                long start = from;
                long end = sequences.get(i);
                ErasureDecision.Range.digest(links, start, end).ifPresent(
                        digest -> ranges.add(new ErasureDecision.Range(run, start, end, digest)));
            }
        }
        return ranges;
    }

    private NavigableMap<Long, ChainLink> links(String run) throws IOException {
        var links = new TreeMap<Long, ChainLink>();
        if (Files.exists(directory.chainFile(run))) {
            JsonLines.read(directory.chainFile(run), Long.MAX_VALUE, line -> {
                JsonLines.parse(line, ChainLink.class).filter(ChainLink::complete)
                        .ifPresent(link -> links.putIfAbsent(link.sequence(), link));
                return true;
            });
        }
        return links;
    }
}
