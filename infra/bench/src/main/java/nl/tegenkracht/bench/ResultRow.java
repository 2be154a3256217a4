package nl.tegenkracht.bench;

import java.util.Locale;

/**
 * Eén regel van de tabel.
 *
 * @param what     wat gemeten is
 * @param value  het cijfer
 * @param limit   waaraan het moet voldoen; leeg bij een vergelijking
 * @param verdict {@code PASS}, {@code FAIL} of leeg
 */
record ResultRow(String what, String value, String limit, String verdict) {

    private static final String PASSED = "PASS";
    private static final String FAILED = "FAIL";

    /** Een cijfer dat hoogstens de grens mag zijn. */
    static ResultRow atMost(String what, RoundValues values, int decimals, String unit, double limit) {
        return new ResultRow(what, values.text(unit, decimals), "<= " + number(limit) + unit,
                values.median() <= limit ? PASSED : FAILED);
    }

    /** Een cijfer dat minstens de grens moet zijn. */
    static ResultRow atLeast(String what, double value, double limit) {
        return new ResultRow(what, String.format(Locale.ROOT, "%.2f", value), ">= " + number(limit),
                value >= limit ? PASSED : FAILED);
    }

    /** Een cijfer om naast een ander te leggen. */
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
