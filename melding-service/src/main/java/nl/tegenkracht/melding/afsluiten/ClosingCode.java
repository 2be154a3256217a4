package nl.tegenkracht.melding.afsluiten;

import nl.tegenkracht.melding.dossier.Categorie;

/**
 * Something a vertrouwenspersoon can register when closing a melding, to be counted.
 *
 * @param code in the state
 * @param bron which line of which report of the vertrouwenspersonen it was taken from
 * @param naam in plain words
 */
public record ClosingCode(String code, String bron, Categorie.Bilingual naam) {

    /** A code that disappeared from the list one day is still shown, as itself. */
    static ClosingCode unknown(String code) {
        return new ClosingCode(code, "", new Categorie.Bilingual(code, code));
    }
}
