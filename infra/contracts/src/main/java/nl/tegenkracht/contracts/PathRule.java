package nl.tegenkracht.contracts;

import java.util.regex.Pattern;

/** Welke ruwe paden de poort aanneemt: geen codering, geen puntsegmenten, geen dubbele schuine strepen. */
public final class PathRule {

    private static final Pattern PATTERN = Pattern.compile("(/[A-Za-z0-9_.~-]+)*/?");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final int MAX_LENGTH = 512;

    private PathRule() {
    }

    /** Of dit pad, precies zoals het binnenkwam en zonder zoekdeel, aangenomen wordt. */
    public static boolean isAccepted(String rawPath) {
        return rawPath != null && !rawPath.isEmpty() && rawPath.length() <= MAX_LENGTH
                && PATTERN.matcher(rawPath).matches()
                && !DOT_SEGMENT.matcher(rawPath).find();
    }
}
