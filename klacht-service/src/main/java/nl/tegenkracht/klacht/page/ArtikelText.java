package nl.tegenkracht.klacht.page;

import java.util.regex.Pattern;

/** A reference from a regelset in plain words: {@code 9.1a} becomes {@code artikel 9 lid 1 onder a}. */
public final class ArtikelText {

    private static final Pattern LID = Pattern.compile("(\\d+)\\.(\\d+)([a-z])?");

    private ArtikelText() {
    }

    /** What has no lid here, such as {@code 2 onder c}, is already in plain words. */
    public static String of(String artikel) {
        var matcher = LID.matcher(artikel);
        if (!matcher.matches()) {
            return "artikel " + artikel;
        }
        return "artikel " + matcher.group(1) + " lid " + matcher.group(2)
                + (matcher.group(3) == null ? "" : " onder " + matcher.group(3));
    }
}
