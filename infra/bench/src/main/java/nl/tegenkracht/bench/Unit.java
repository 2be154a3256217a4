package nl.tegenkracht.bench;

import java.util.Locale;

/** In what a figure is given, and whether more of it is better. */
enum Unit {

    SECONDS(" s", 1, false),
    MILLIS(" ms", 0, false),
    FINE_MILLIS(" ms", 2, false),
    MEGABYTES(" MB", 0, false),
    PER_SECOND("/s", 0, true),
    RATIO("", 2, true);

    private final String suffix;
    private final int decimals;
    private final boolean moreIsBetter;

    Unit(String suffix, int decimals, boolean moreIsBetter) {
        this.suffix = suffix;
        this.decimals = decimals;
        this.moreIsBetter = moreIsBetter;
    }

    boolean moreIsBetter() {
        return moreIsBetter;
    }

    String text(double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value) + suffix;
    }

    /** The median, followed by every round. */
    String text(RoundValues values) {
        return values.text(suffix, decimals);
    }

    /** A limit, without decimals that say nothing. */
    String limit(double value) {
        return (value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value)) + suffix;
    }
}
