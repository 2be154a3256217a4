package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.MODIFIED;
import static nl.tegenkracht.audit.ChainFinding.Defect.OUT_OF_ORDER;

import java.io.IOException;
import java.nio.file.Files;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the entries of one run with its links. */
final class EntryCheck {

    private final TrailDirectory directory;
    private final String run;
    private final NavigableMap<Long, ChainLink> links;
    private final FindingCollector collector;
    private final TreeSet<Long> found = new TreeSet<>();
    private final NavigableMap<Long, AuditEntry> marks = new TreeMap<>();
    private final TreeMap<Long, AuditEntry> withVersion = new TreeMap<>();
    private long previous;
    private long unconfirmed;

    EntryCheck(TrailDirectory directory, String run, NavigableMap<Long, ChainLink> links, FindingCollector collector) {
        this.directory = directory;
        this.run = run;
        this.links = links;
        this.collector = collector;
    }

    void check() throws IOException {
        if (!Files.exists(directory.entriesFile(run))) {
            return;
        }
        long tail = JsonLines.read(directory.entriesFile(run), Long.MAX_VALUE, this::visitLine);
        if (tail > 0 || unconfirmed > 0) {
            collector.addRemark(run, ReportText.ENTRIES_TAIL, unconfirmed, tail);
        }
    }

    private boolean visitLine(byte[] bytes) {
        var stored = JsonLines.parse(bytes, StoredEntry.class);
        if (stored.isEmpty()) {
            unreadable();
            return true;
        }
        long sequence = stored.get().sequence();
        var link = links.get(sequence);
        if (link == null) {
            unmatched(sequence);
        } else if (!link.entryHash().equals(Hash.of(bytes))) {
            found.add(sequence);
            collector.addFinding(MODIFIED, run, sequence, ReportText.ENTRY_MODIFIED);
        } else {
            matched(stored.get());
        }
        previous = Math.max(previous, sequence);
        return true;
    }

    private void unreadable() {
        long sequence = previous + 1;
        if (links.isEmpty() || sequence > links.lastKey()) {
            unconfirmed++;
        } else {
            found.add(sequence);
            collector.addFinding(MODIFIED, run, sequence, ReportText.ENTRY_UNREADABLE);
        }
    }

    private void unmatched(long sequence) {
        if (links.isEmpty() || sequence > links.lastKey()) {
            unconfirmed++;
        } else {
            collector.addFinding(MODIFIED, run, sequence, ReportText.ENTRY_ADDED);
        }
    }

    private void matched(StoredEntry stored) {
        if (stored.sequence() <= previous) {
            collector.addFinding(OUT_OF_ORDER, run, stored.sequence(), ReportText.ENTRY_OUT_OF_ORDER);
        }
        found.add(stored.sequence());
        if (stored.entry().version() != null) {
            withVersion.put(stored.sequence(), stored.entry());
        }
        if (Erasure.isMark(stored.entry())) {
            marks.put(stored.sequence(), stored.entry());
        }
    }

    /** Numbers of links without an entry. */
    Set<Long> missing() {
        var missing = new TreeSet<>(links.keySet());
        missing.removeAll(found);
        return missing;
    }

    /** The erasures that this run records, by the number of their entry. */
    NavigableMap<Long, AuditEntry> marks() {
        return marks;
    }

    /** The entries that give a dossier a version, by their number. */
    TreeMap<Long, AuditEntry> withVersion() {
        return withVersion;
    }
}
