package nl.tegenkracht.klacht.page;

import java.util.regex.Pattern;

/** Een vindplaats uit een regelset in gewone woorden: {@code 9.1a} wordt {@code artikel 9 lid 1 onder a}. */
public final class ArtikelText {

    private static final Pattern LID = Pattern.compile("(\\d+)\\.(\\d+)([a-z])?");

    private ArtikelText() {
    }

    /** Wat hier geen lid heeft, zoals {@code 2 onder c}, is al in gewone woorden. */
    public static String of(String artikel) {
        var matcher = LID.matcher(artikel);
        if (!matcher.matches()) {
            return "artikel " + artikel;
        }
        return "artikel " + matcher.group(1) + " lid " + matcher.group(2)
                + (matcher.group(3) == null ? "" : " onder " + matcher.group(3));
    }
}
