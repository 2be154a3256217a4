package nl.tegenkracht.bench;

import java.util.Locale;

/**
 * How many times as fast as the reference machine this machine does something: a figure times this is what the
 * reference machine would give.
 *
 * @param kind what it was taken from; empty if a figure does not depend on speed
 * @param value 1 on the reference machine, 0.5 on a machine half as fast
 */
record Factor(String kind, double value) {

    /** For what does not depend on how fast a machine is. */
    static final Factor NONE = new Factor("", 1);

    /** From the same figure on both machines. */
    static Factor of(String kind, Unit unit, double here, double reference) {
        return new Factor(kind, unit.moreIsBetter() ? here / reference : reference / here);
    }

    /** The figure as the reference machine would give it. */
    double scale(Unit unit, double figure) {
        return unit.moreIsBetter() ? figure / value : figure * value;
    }

    boolean applies() {
        return !kind.isEmpty();
    }

    String text() {
        return applies() ? String.format(Locale.ROOT, "%.2f %s", value, kind) : "";
    }
}
