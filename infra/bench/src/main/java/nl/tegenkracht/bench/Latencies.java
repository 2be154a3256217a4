package nl.tegenkracht.bench;

import java.util.Arrays;
import java.util.Collection;

/**
 * Wachttijden van één ronde.
 *
 * @param nanos oplopend, in nanoseconden
 */
record Latencies(long[] nanos) {

    Latencies {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    static Latencies of(Collection<Long> nanos) {
        return new Latencies(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * De kleinste wachttijd waar minstens dit deel van de reeks niet boven komt, in milliseconden.
     *
     * @param percentile groter dan 0, hoogstens 100
     */
    double ms(double percentile) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percentile / 100 * nanos.length);
        return nanos[Math.clamp(rank, 1, nanos.length) - 1] / 1e6;
    }

    int count() {
        return nanos.length;
    }
}
