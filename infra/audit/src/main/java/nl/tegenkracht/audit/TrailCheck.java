package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.SIGNATURE;
import static nl.tegenkracht.audit.ChainFinding.Defect.MISSING;
import static nl.tegenkracht.audit.ChainFinding.Defect.RUN_MISSING;

import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Controleert alle runs van één spoor, en of ze er allemaal zijn. */
final class TrailCheck {

    private final TrailDirectory directory;
    private final Map<String, PublicKey> keys;
    private final FindingCollector collector;
    private final Map<String, List<Witness>> witnesses = new LinkedHashMap<>();
    private final Map<String, Set<Long>> missing = new LinkedHashMap<>();
    private final List<Erasure> erasures = new ArrayList<>();

    TrailCheck(TrailDirectory directory, Map<String, PublicKey> keys) {
        this.directory = directory;
        this.keys = keys;
        this.collector = new FindingCollector(directory);
    }

    VerificationReport check() throws IOException {
        var runs = directory.runs();
        long heads = readHeads();
        readPredecessors(runs);
        for (var run : witnesses.keySet()) {
            if (!runs.contains(run)) {
                collector.addFinding(RUN_MISSING, run, 0,
                        witnesses.get(run).getFirst().source() + " noemt een run die weg is");
            }
        }
        long links = 0;
        for (var run : runs) {
            links += check(run);
        }
        reportMissing();
        return collector.toReport(runs.size(), links, heads);
    }

    private long readHeads() throws IOException {
        var reader = new ChainHeadReader(directory, keys, collector);
        long heads = 0;
        for (var run : directory.runsWithHeads()) {
            var read = reader.read(run);
            read.forEach(this::addWitness);
            heads += read.size();
        }
        return heads;
    }

    /** Wat een run over zijn voorgangers zegt, telt als getekend wanneer zijn eigen begin getekend is. */
    private void readPredecessors(List<String> runs) throws IOException {
        var withHead = Set.copyOf(witnesses.keySet());
        var reader = new ChainReader(directory);
        for (var run : runs) {
            var start = reader.runStart(run);
            if (start.isPresent()) {
                for (var previous : start.get().vorige()) {
                    addWitness(new Witness(previous.run(), previous.nr(), previous.kop(), "run " + run,
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
            collector.addFinding(SIGNATURE, run, 0, "de run heeft regels maar is nooit getekend");
        } else if (!links.isEmpty() && links.lastKey() > signedUpTo) {
            collector.addRemark(run, links.tailMap(signedUpTo, false).size() + " schakels zijn nog niet getekend");
        }
        // Een wissing telt pas als zij getekend is: anders kon wie regels weghaalt haar er zelf bij schrijven.
        erasures.addAll(entryCheck.erasures().headMap(signedUpTo, true).values());
        missing.put(run, entryCheck.missing());
        return links.size();
    }

    private void reportMissing() {
        missing.forEach((run, sequences) -> {
            var unexplained = new TreeSet<>(sequences);
            unexplained.removeIf(sequence -> erasures.stream().anyMatch(erasure -> erasure.covers(run, sequence)));
            unexplained.forEach(sequence -> collector.addFinding(MISSING, run, sequence,
                    "de regel is weg zonder verantwoorde wissing"));
            if (unexplained.size() < sequences.size()) {
                collector.addRemark(run, sequences.size() - unexplained.size() + " regels na hun termijn gewist");
            }
        });
    }
}
