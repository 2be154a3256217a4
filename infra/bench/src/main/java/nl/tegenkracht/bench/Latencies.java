package nl.tegenkracht.bench;

import java.util.Arrays;
import java.util.Collection;

/**
 * Latencies of one round.
 *
 * @param nanos ascending, in nanoseconds
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
     * The smallest latency that at least this part of the series does not exceed, in milliseconds.
     *
     * @param percentile more than 0, at most 100
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
