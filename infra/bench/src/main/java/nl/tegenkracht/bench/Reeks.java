package nl.tegenkracht.bench;

import java.util.Arrays;
import java.util.Collection;

/**
 * Wachttijden van één ronde.
 *
 * @param nanos oplopend, in nanoseconden
 */
record Reeks(long[] nanos) {

    Reeks {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    static Reeks van(Collection<Long> nanos) {
        return new Reeks(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * De kleinste wachttijd waar minstens dit deel van de reeks niet boven komt, in milliseconden.
     *
     * @param procent groter dan 0, hoogstens 100
     */
    double ms(double procent) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int rang = (int) Math.ceil(procent / 100 * nanos.length);
        return nanos[Math.clamp(rang, 1, nanos.length) - 1] / 1e6;
    }

    int aantal() {
        return nanos.length;
    }
}
