package nl.tegenkracht.klacht.pagina;

import java.util.regex.Pattern;

/** Een vindplaats uit een regelset in gewone woorden: {@code 9.1a} wordt {@code artikel 9 lid 1 onder a}. */
public final class Artikeltekst {

    private static final Pattern LID = Pattern.compile("(\\d+)\\.(\\d+)([a-z])?");

    private Artikeltekst() {
    }

    /** Wat hier geen lid heeft, zoals {@code 2 onder c}, is al in gewone woorden. */
    public static String van(String artikel) {
        var lid = LID.matcher(artikel);
        if (!lid.matches()) {
            return "artikel " + artikel;
        }
        return "artikel " + lid.group(1) + " lid " + lid.group(2)
                + (lid.group(3) == null ? "" : " onder " + lid.group(3));
    }
}
