package nl.tegenkracht.bench;

import java.util.Locale;

/**
 * A figure on its way to the table.
 *
 * @param what what was measured
 * @param values of every round
 * @param unit in what
 * @param factor to the reference machine
 * @param bare what the bare alternative gives in the same run; not a number if there is none
 */
record Figure(String what, RoundValues values, Unit unit, Factor factor, double bare) {

    static Figure of(String what, RoundValues values, Unit unit) {
        return new Figure(what, values, unit, Factor.NONE, Double.NaN);
    }

    Figure scaledBy(Factor other) {
        return new Figure(what, values, unit, other, bare);
    }

    Figure besideBare(double other) {
        return new Figure(what, values, unit, factor, other);
    }

    /** What the reference machine would give. */
    double atFactorOne() {
        return factor.scale(unit, values.median());
    }

    /** A figure that at factor 1 may be the limit at most. */
    ResultRow atMost(double limit) {
        return row("<= " + unit.limit(limit), atFactorOne() <= limit ? ResultRow.PASSED : ResultRow.FAILED);
    }

    /** A figure that at factor 1 must be the limit at least. */
    ResultRow atLeast(double limit) {
        return row(">= " + unit.limit(limit), atFactorOne() >= limit ? ResultRow.PASSED : ResultRow.FAILED);
    }

    /** Without a limit, to put next to the row above. */
    ResultRow alongside() {
        var row = row("", "");
        return new ResultRow("  " + what, row.figure(), row.factor(), row.atFactorOne(), row.toBare(), "", "");
    }

    private ResultRow row(String limit, String verdict) {
        return new ResultRow(what, unit.text(values), factor.text(), factor.applies() ? unit.text(atFactorOne()) : "",
                Double.isNaN(bare) ? "" : String.format(Locale.ROOT, "%.2f", values.median() / bare), limit, verdict);
    }
}
