package nl.tegenkracht.e2e.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** How the visits of one victim went so far. */
final class Latencies {

    /** A visit that never got an answer. */
    static final int NO_ANSWER = 0;

    private record Visit(long nanos, int status) {}

    private final int expected;
    private final List<Visit> visits = new ArrayList<>();

    Latencies(int expected) {
        this.expected = expected;
    }

    synchronized void add(long nanos, int status) {
        visits.add(new Visit(nanos, status));
    }

    synchronized int count() {
        return visits.size();
    }

    synchronized long failures() {
        return visits.stream().filter(visit -> visit.status != expected).count();
    }

    /** The longest that this part of the visits took at most, in milliseconds. */
    synchronized double ms(double percentile) {
        var sorted = visits.stream().mapToLong(Visit::nanos).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percentile / 100 * sorted.length);
        return sorted[Math.clamp(rank, 1, sorted.length) - 1] / 1e6;
    }

    /** Everybody waits for a moment once; nobody waits long one time in twenty. */
    boolean areWithin(Duration limit) {
        return failures() == 0 && ms(95) <= limit.toMillis();
    }

    /** Whether the last few were right and within the limit. */
    synchronized boolean endWell(int last, Duration limit) {
        return visits.size() >= last && visits.subList(visits.size() - last, visits.size()).stream()
                .allMatch(visit -> visit.status == expected && visit.nanos <= limit.toNanos());
    }

    synchronized String text() {
        var wrong = new TreeMap<Integer, Integer>();
        visits.stream().filter(visit -> visit.status != expected)
                .forEach(visit -> wrong.merge(visit.status, 1, Integer::sum));
        return String.format(Locale.ROOT, "%d visits, p50 %.0f p95 %.0f max %.0f ms%s", visits.size(), ms(50), ms(95),
                ms(100), wrong.isEmpty() ? "" : ", wrong " + wrong);
    }
}
