package nl.tegenkracht.contracts;

import java.util.regex.Pattern;

/** From the short reference to an artikel in a regelset to the anchor on the page of its document (record 0188). */
public final class ArtikelAnchors {

    private static final Pattern LID = Pattern.compile("(\\d+)\\.(\\d+)([a-z])?");
    private static final Pattern ONDERDEEL = Pattern.compile("(\\d+) onder ([a-z])");

    private ArtikelAnchors() {
    }

    /** {@code 9.1a} becomes {@code artikel-9-lid-1-a}, {@code 2 onder o} becomes {@code artikel-2-o}. */
    public static String anchorOf(String artikel) {
        var lid = LID.matcher(artikel);
        if (lid.matches()) {
            return "artikel-" + lid.group(1) + "-lid-" + lid.group(2)
                    + (lid.group(3) == null ? "" : "-" + lid.group(3));
        }
        var onderdeel = ONDERDEEL.matcher(artikel);
        return onderdeel.matches() ? "artikel-" + onderdeel.group(1) + "-" + onderdeel.group(2) : "artikel-" + artikel;
    }
}
