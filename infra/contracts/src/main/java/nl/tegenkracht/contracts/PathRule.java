package nl.tegenkracht.contracts;

import java.util.regex.Pattern;

/** Which raw paths the gateway accepts: no percent-encoding, no dot segments, no double slashes. */
public final class PathRule {

    private static final Pattern PATTERN = Pattern.compile("(/[A-Za-z0-9_.~-]+)*/?");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final int MAX_LENGTH = 512;

    private PathRule() {
    }

    /** Whether this path, exactly as it came in and without its query string, is accepted. */
    public static boolean isAccepted(String rawPath) {
        return rawPath != null && !rawPath.isEmpty() && rawPath.length() <= MAX_LENGTH
                && PATTERN.matcher(rawPath).matches()
                && !DOT_SEGMENT.matcher(rawPath).find();
    }
}
