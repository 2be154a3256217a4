package nl.tegenkracht.melding.voorstel;

import nl.tegenkracht.melding.dossier.Categorie.Bilingual;

/**
 * A kind of act that a vertrouwenspersoon can propose.
 *
 * @param code    in the state
 * @param artikel   where the task is written
 * @param onderling whether it stays between melder and vertrouwenspersoon: then nobody else is told anything
 * @param naam    in plain words
 * @param uitleg  what it means for the melder
 */
public record Handeling(String code, String artikel, boolean onderling, Bilingual naam, Bilingual uitleg) {

    /** A code that disappeared from the list one day is still shown, as itself. */
    static Handeling unknown(String code) {
        var itself = new Bilingual(code, code);
        return new Handeling(code, "KR-2021 art. 5 lid 3", false, itself, itself);
    }
}
