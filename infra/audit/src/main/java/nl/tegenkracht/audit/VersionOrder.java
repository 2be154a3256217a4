package nl.tegenkracht.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Each act gives its dossier a higher version: in the order of one run, and in time over all runs. One that goes back,
 * or comes twice, says that an old copy of the dossier was put back (record 0241). A restore says so itself, with a
 * baseline; that counts once signed, and only with an epoch higher than any before.
 */
final class VersionOrder {

    /** Clocks of instances may differ by this much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final String EPOCH = "epoch:";

    private final FindingCollector collector;
    private final Map<String, List<Act>> byDossier = new LinkedHashMap<>();
    private final Map<String, Long> signedUpTo = new HashMap<>();

    private record Act(String run, long sequence, AuditEntry entry) {

        Instant at() {
            return entry.at();
        }

        long version() {
            return entry.version();
        }

        /** The epoch of a baseline; empty for an act, and for a baseline that is none. */
        Optional<Long> epoch() {
            return entry.action().equals(ReservedAct.BASELINE.code())
                    && entry.operation().matches(EPOCH + "\\d{1,18}")
                            ? Optional.of(Long.parseLong(entry.operation().substring(EPOCH.length())))
                            : Optional.empty();
        }
    }

    VersionOrder(FindingCollector collector) {
        this.collector = collector;
    }

    static AuditEntry baseline(String id, Instant at, long epoch, String dossier, long version) {
        return new AuditEntry(id, at, ReservedAct.BASELINE.code(), dossier, "systeem", "gelukt", EPOCH + epoch,
                version);
    }

    /** In the order of a run, run after run. */
    void visitRun(String run, TreeMap<Long, AuditEntry> withVersion, long signed) {
        signedUpTo.put(run, signed);
        withVersion.forEach((sequence, entry) -> byDossier.computeIfAbsent(entry.object(), dossier -> new ArrayList<>())
                .add(new Act(run, sequence, entry)));
    }

    /** After all runs. */
    void judge() {
        byDossier.values().forEach(this::judge);
    }

    private void judge(List<Act> recorded) {
        var acts = once(recorded);
        var inTime = acts.stream().sorted(Comparator.comparing(Act::at)).toList();
        var baselines = acceptedBaselines(inTime);
        var wrong = new HashSet<Act>();
        goingBackInRun(acts, baselines, wrong);
        goingBackInTime(inTime, baselines, wrong);
        acts.stream().filter(wrong::contains).forEach(act -> collector.addFinding(ChainFinding.Defect.VERSION,
                act.run(), act.sequence(), ReportText.VERSION_BACK));
    }

    /** After a restart an entry may be written once more (record 0141). */
    private static List<Act> once(List<Act> acts) {
        var ids = new HashSet<String>();
        return acts.stream().filter(act -> ids.add(act.entry().id())).toList();
    }

    private Set<Act> acceptedBaselines(List<Act> inTime) {
        var accepted = new HashSet<Act>();
        long epoch = 0;
        for (var act : inTime) {
            if (act.epoch().filter(higher(epoch)).isPresent()
                    && act.sequence() <= signedUpTo.getOrDefault(act.run(), -1L)) {
                accepted.add(act);
                epoch = act.epoch().get();
            }
        }
        return accepted;
    }

    private static Predicate<Long> higher(long epoch) {
        return found -> found > epoch;
    }

    private static void goingBackInRun(List<Act> acts, Set<Act> baselines, Set<Act> wrong) {
        var highest = new HashMap<String, Long>();
        for (var act : acts) {
            if (baselines.contains(act)) {
                highest.put(act.run(), act.version());
            } else if (act.version() < highest.getOrDefault(act.run(), 0L)) {
                wrong.add(act);
            } else {
                highest.put(act.run(), act.version());
            }
        }
    }

    private static void goingBackInTime(List<Act> inTime, Set<Act> baselines, Set<Act> wrong) {
        long highest = -1;
        int counted = 0;
        for (int i = 0; i < inTime.size(); i++) {
            var act = inTime.get(i);
            for (; counted < i && inTime.get(counted).at().isBefore(act.at().minus(TOLERANCE)); counted++) {
                highest = Math.max(highest, inTime.get(counted).version());
            }
            if (baselines.contains(act)) {
                highest = act.version();
                counted = i + 1;
            } else if (act.version() <= highest) {
                wrong.add(act);
            }
        }
    }
}
