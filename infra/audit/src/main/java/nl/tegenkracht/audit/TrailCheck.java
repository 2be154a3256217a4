package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.MISSING;
import static nl.tegenkracht.audit.ChainFinding.Defect.RUN_MISSING;
import static nl.tegenkracht.audit.ChainFinding.Defect.SIGNATURE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks all runs of one trail, and whether they are all there. */
final class TrailCheck {

    private final TrailDirectory directory;
    private final VerificationKeys keys;
    private final FindingCollector collector;
    private final Map<String, List<Witness>> witnesses = new LinkedHashMap<>();
    private final Map<String, Set<Long>> missing = new LinkedHashMap<>();
    private final ErasureCheck erasures;
    private final VersionOrder versions;

    TrailCheck(TrailDirectory directory, VerificationKeys keys) {
        this.directory = directory;
        this.keys = keys;
        this.collector = new FindingCollector(directory);
        this.versions = new VersionOrder(collector);
        this.erasures = new ErasureCheck(directory, keys.erasure(), collector);
    }

    VerificationReport check() throws IOException {
        var runs = directory.runs();
        long heads = readHeads();
        readPredecessors(runs);
        for (var run : witnesses.keySet()) {
            if (!runs.contains(run)) {
                collector.addFinding(RUN_MISSING, run, 0,
                        ReportText.RUN_GONE, witnesses.get(run).getFirst().source());
            }
        }
        erasures.readDecisions();
        long links = 0;
        for (var run : runs) {
            links += check(run);
        }
        erasures.judge();
        versions.judge();
        reportMissing();
        return collector.toReport(runs.size(), links, heads);
    }

    private long readHeads() throws IOException {
        var reader = new ChainHeadReader(directory, keys.heads(), collector);
        long heads = 0;
        for (var run : directory.runsWithHeads()) {
            var read = reader.read(run);
            read.forEach(this::addWitness);
            heads += read.size();
        }
        return heads;
    }

    /** What a run says about its predecessors counts as signed when its own start has been signed. */
    private void readPredecessors(List<String> runs) throws IOException {
        var withHead = Set.copyOf(witnesses.keySet());
        var reader = new ChainReader(directory);
        for (var run : runs) {
            var start = reader.runStart(run);
            if (start.isPresent()) {
                for (var previous : start.get().predecessors()) {
                    addWitness(new Witness(previous.run(), previous.sequence(), previous.head(),
                            ReportText.BY_RUN.with(run),
                            withHead.contains(run)));
                }
            }
        }
    }

    private void addWitness(Witness witness) {
        witnesses.computeIfAbsent(witness.run(), run -> new ArrayList<>()).add(witness);
    }

    private long check(String run) throws IOException {
        var aboutThisRun = witnesses.getOrDefault(run, List.of());
        var links = new ChainCheck(directory, run, collector).check(aboutThisRun);
        var entryCheck = new EntryCheck(directory, run, links, collector);
        entryCheck.check();
        long signedUpTo = aboutThisRun.stream().filter(Witness::signed).mapToLong(Witness::sequence).max().orElse(-1);
        if (signedUpTo < 0 && !links.isEmpty()) {
            collector.addFinding(SIGNATURE, run, 0, ReportText.NEVER_SIGNED);
        } else if (!links.isEmpty() && links.lastKey() > signedUpTo) {
            collector.addRemark(run, ReportText.NOT_YET_SIGNED, links.tailMap(signedUpTo, false).size());
        }
        erasures.visitRun(run, links);
        erasures.visitMarks(run, entryCheck.marks(), signedUpTo);
        versions.visitRun(run, entryCheck.withVersion(), signedUpTo);
        missing.put(run, entryCheck.missing());
        return links.size();
    }

    private void reportMissing() {
        missing.forEach((run, sequences) -> {
            var unexplained = new TreeSet<>(sequences);
            unexplained.removeIf(sequence -> erasures.explains(run, sequence));
            unexplained.forEach(sequence -> collector.addFinding(MISSING, run, sequence,
                    ReportText.ENTRY_MISSING));
            if (unexplained.size() < sequences.size()) {
                collector.addRemark(run, ReportText.ERASED, sequences.size() - unexplained.size());
            }
        });
    }
}
