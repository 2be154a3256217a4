package nl.tegenkracht.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.Benoeming;

/** What one instance remembers of the successions in one domain: for which register it was done, and what waits. */
final class SuccessionRound {

    static final Duration SAFETY = Duration.ofMinutes(10);
    /** After a change everything is looked at once more: a request that began before it may have ended after it. */
    static final Duration SETTLE_TIME = Duration.ofSeconds(30);
    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private Set<Benoeming> doneFor;
    private Instant next = Instant.MIN;

    /** A dossier that nobody has or that could not be looked at. */
    private record Waiting(Duration pause, Instant next) {}

    /** Whether every dossier is to be looked at again: the register has changed, or it was too long ago. */
    boolean isDue(Set<Benoeming> benoemd, Instant now) {
        return !benoemd.equals(doneFor) || !now.isBefore(next);
    }

    void done(Set<Benoeming> benoemd, Instant now) {
        next = now.plus(benoemd.equals(doneFor) ? SAFETY : SETTLE_TIME);
        doneFor = benoemd;
    }

    /** What waits and is to be tried again now. */
    List<String> dueAt(Instant now) {
        return waiting.entrySet().stream().filter(entry -> !entry.getValue().next().isAfter(now)).map(Map.Entry::getKey)
                .toList();
    }

    Set<String> waiting() {
        return Set.copyOf(waiting.keySet());
    }

    int count() {
        return waiting.size();
    }

    void settle(String dossier) {
        waiting.remove(dossier);
    }

    void settleAll(Collection<String> dossiers) {
        waiting.keySet().removeAll(dossiers);
    }

    /** Tries this dossier again later, each time twice as late. */
    void postpone(String dossier, Instant now) {
        waiting.compute(dossier, (id, earlier) -> {
            var pause = earlier == null ? FIRST_PAUSE : shorter(earlier.pause().multipliedBy(2), LONGEST_PAUSE);
            return new Waiting(pause, now.plus(pause));
        });
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
