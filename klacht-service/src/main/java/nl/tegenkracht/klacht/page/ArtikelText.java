package nl.tegenkracht.klacht.page;

import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Text;

/** A short reference from a regelset as people read it: {@code 9.1a} is artikel 9 lid 1 onder a. */
final class ArtikelText {

    private static final Pattern LID = Pattern.compile("(\\d+)\\.(\\d+)([a-z])?");
    private static final Pattern ONDERDEEL = Pattern.compile("(\\d+) onder ([a-z])");

    private ArtikelText() {
    }

    static Text of(String artikel) {
        var lid = LID.matcher(artikel);
        if (lid.matches()) {
            return lid.group(3) == null
                    ? Text.of("klacht.article.paragraph", lid.group(1), lid.group(2))
                    : Text.of("klacht.article.paragraph-part", lid.group(1), lid.group(2), lid.group(3));
        }
        var onderdeel = ONDERDEEL.matcher(artikel);
        return onderdeel.matches()
                ? Text.of("klacht.article.part", onderdeel.group(1), onderdeel.group(2))
                : Text.of("klacht.article.whole", artikel);
    }
}
