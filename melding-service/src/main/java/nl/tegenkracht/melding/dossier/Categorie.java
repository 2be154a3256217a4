package nl.tegenkracht.melding.dossier;

import java.util.List;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Language;

/**
 * What a melding is about, the way the vertrouwenspersonen register it (D-08). A list of their own: a melder need not
 * know which artikel it falls under, and nobody is refused because of the categorie.
 *
 * @param code    in events and figures; the same as the code of the regelset where the concept exists there
 * @param artikel where the concept is written
 * @param naam    as the melder reads it
 * @param uitleg  in plain words
 */
public record Categorie(String code, String artikel, Bilingual naam, Bilingual uitleg) {

    /** What the list says, in both languages. */
    public record Bilingual(String nl, String en) {

        public String in(Language language) {
            return language == Language.EN ? en : nl;
        }
    }

    /** What these are called, in one line. */
    public static String names(List<Categorie> categorieen, Language language) {
        return categorieen.stream().map(categorie -> categorie.naam().in(language)).collect(Collectors.joining(", "));
    }

    /** A code that disappeared from the list one day is still shown, as itself. */
    public static Categorie unknown(String code) {
        var itself = new Bilingual(code, code);
        return new Categorie(code, "", itself, itself);
    }
}
