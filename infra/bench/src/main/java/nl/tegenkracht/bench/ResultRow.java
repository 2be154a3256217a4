package nl.tegenkracht.bench;

import java.util.List;

/**
 * One row of the table.
 *
 * @param what what was measured
 * @param figure as measured here
 * @param factor to the reference machine; empty for what does not depend on speed
 * @param atFactorOne the figure as the reference machine would give it
 * @param toBare how many times the bare alternative; empty if there is none
 * @param limit what it must meet; empty for a comparison
 * @param verdict {@code PASS}, {@code FAIL} or empty
 */
record ResultRow(String what, String figure, String factor, String atFactorOne, String toBare, String limit,
        String verdict) {

    static final String PASSED = "PASS";
    static final String FAILED = "FAIL";
    static final List<String> HEADER = List.of("what", "figure", "factor", "at factor 1", "to bare", "bar", "");

    /** A text to put next to the row above. */
    static ResultRow alongside(String what, String text) {
        return new ResultRow("  " + what, text, "", "", "", "", "");
    }

    boolean missed() {
        return verdict.equals(FAILED);
    }

    List<String> cells() {
        return List.of(what, figure, factor, atFactorOne, toBare, limit, verdict);
    }
}
