package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.ERASURE;

import java.io.IOException;
import java.nio.file.Files;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/** Which erasures count: those that a signed decision asks for, over exactly these entries. The others are findings. */
final class ErasureCheck {

    private final TrailDirectory directory;
    private final Map<String, PublicKey> keys;
    private final FindingCollector collector;
    private final Map<String, ErasureDecision> decisions = new HashMap<>();
    private final Set<ErasureDecision.Range> fitting = new HashSet<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Erasure> counted = new ArrayList<>();

    private record Mark(String run, long sequence, AuditEntry entry, boolean signed) {}

    ErasureCheck(TrailDirectory directory, Map<String, PublicKey> keys, FindingCollector collector) {
        this.directory = directory;
        this.keys = keys;
        this.collector = collector;
    }

    void readDecisions() throws IOException {
        if (!Files.exists(directory.decisionsFile())) {
            return;
        }
        JsonLines.read(directory.decisionsFile(), Long.MAX_VALUE, line -> {
            JsonLines.parse(line, ErasureDecision.class).filter(this::isOurs).ifPresentOrElse(
                    decision -> decisions.put(decision.id(), decision),
                    () -> collector.addFinding(ERASURE, "-", 0, ReportText.DECISION_WRONG));
            return true;
        });
    }

    private boolean isOurs(ErasureDecision decision) {
        return decision.isSigned(keys) && directory.service().equals(decision.service())
                && directory.domain().equals(decision.domain());
    }

    void visitRun(String run, NavigableMap<Long, ChainLink> links) {
        decisions.values().stream().flatMap(decision -> decision.ranges().stream())
                .filter(range -> range.run().equals(run) && range.fits(links)).forEach(fitting::add);
    }

    /** An erasure only counts once signed: otherwise whoever takes entries away could write it there too. */
    void visitMarks(String run, NavigableMap<Long, AuditEntry> found, long signedUpTo) {
        found.forEach((sequence, entry) -> marks.add(new Mark(run, sequence, entry, sequence <= signedUpTo)));
    }

    /** After all runs. */
    void judge() {
        for (var mark : marks) {
            var erasure = Erasure.parse(mark.entry()).filter(this::isDecided);
            if (erasure.isEmpty()) {
                collector.addFinding(ERASURE, mark.run(), mark.sequence(), ReportText.ERASURE_UNDECIDED);
            } else if (mark.signed()) {
                counted.add(erasure.get());
            }
        }
    }

    private boolean isDecided(Erasure erasure) {
        var decision = decisions.get(erasure.decision());
        return decision != null
                && decision.ranges().stream().anyMatch(range -> erasure.isAbout(range) && fitting.contains(range));
    }

    boolean explains(String run, long sequence) {
        return counted.stream().anyMatch(erasure -> erasure.covers(run, sequence));
    }
}
