package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.MODIFIED;
import static nl.tegenkracht.audit.ChainFinding.Defect.OUT_OF_ORDER;

import java.io.IOException;
import java.nio.file.Files;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Vergelijkt de regels van één run met zijn schakels. */
final class EntryCheck {

    private final TrailDirectory directory;
    private final String run;
    private final NavigableMap<Long, ChainLink> links;
    private final FindingCollector collector;
    private final TreeSet<Long> found = new TreeSet<>();
    private final NavigableMap<Long, Erasure> erasures = new TreeMap<>();
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
            collector.addRemark(run, unconfirmed + " regels (en " + tail + " bytes) zonder schakel; nooit bevestigd");
        }
    }

    private boolean visitLine(byte[] bytes) {
        var stored = JsonLines.parse(bytes, StoredEntry.class);
        if (stored.isEmpty()) {
            unreadable();
            return true;
        }
        long sequence = stored.get().nr();
        var link = links.get(sequence);
        if (link == null) {
            unmatched(sequence);
        } else if (!link.regel().equals(Hash.of(bytes))) {
            found.add(sequence);
            collector.addFinding(MODIFIED, run, sequence, "de regel is niet meer wat hij was");
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
            collector.addFinding(MODIFIED, run, sequence, "de regel is onleesbaar");
        }
    }

    private void unmatched(long sequence) {
        if (links.isEmpty() || sequence > links.lastKey()) {
            unconfirmed++;
        } else {
            collector.addFinding(MODIFIED, run, sequence, "de regel is toegevoegd");
        }
    }

    private void matched(StoredEntry stored) {
        if (stored.nr() <= previous) {
            collector.addFinding(OUT_OF_ORDER, run, stored.nr(), "de regel staat niet op zijn plaats of dubbel");
        }
        found.add(stored.nr());
        Erasure.parse(stored.regel()).ifPresent(erasure -> erasures.put(stored.nr(), erasure));
    }

    /** Nummers van schakels zonder regel. */
    Set<Long> missing() {
        var missing = new TreeSet<>(links.keySet());
        missing.removeAll(found);
        return missing;
    }

    /** De wissingen die deze run verantwoordt, op het nummer van hun regel. */
    NavigableMap<Long, Erasure> erasures() {
        return erasures;
    }
}
