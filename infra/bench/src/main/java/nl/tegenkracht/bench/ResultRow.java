package nl.tegenkracht.bench;

import java.util.Locale;

/**
 * One row of the table.
 *
 * @param what what was measured
 * @param value the figure
 * @param limit what it must meet; empty for a comparison
 * @param verdict {@code PASS}, {@code FAIL} or empty
 */
record ResultRow(String what, String value, String limit, String verdict) {

    private static final String PASSED = "PASS";
    private static final String FAILED = "FAIL";

    /** A figure that may be the limit at most. */
    static ResultRow atMost(String what, RoundValues values, int decimals, String unit, double limit) {
        return new ResultRow(what, values.text(unit, decimals), "<= " + number(limit) + unit,
                values.median() <= limit ? PASSED : FAILED);
    }

    /** A figure that must be the limit at least. */
    static ResultRow atLeast(String what, double value, double limit) {
        return new ResultRow(what, String.format(Locale.ROOT, "%.2f", value), ">= " + number(limit),
                value >= limit ? PASSED : FAILED);
    }

    /** A figure to put next to another. */
    static ResultRow alongside(String what, String value) {
        return new ResultRow("  " + what, value, "", "");
    }

    boolean missed() {
        return verdict.equals(FAILED);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
