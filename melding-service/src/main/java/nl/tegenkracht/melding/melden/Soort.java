package nl.tegenkracht.melding.melden;

import java.util.List;
import nl.tegenkracht.melding.dossier.Categorie.Bilingual;

/**
 * A kind of melding as the vertrouwenspersonen count them in their own annual report, or what lies outside (D-08).
 *
 * @param code        in figures
 * @param bron        which line of which report or leaflet it was taken from
 * @param naam        in plain words
 * @param categorieen codes of the categorieën it stands for; empty where no text has one for it: then the
 *                    vertrouwenspersoon says per melding which it is, if any (record 0386)
 * @param artikel     the text that calls both by the same word, or an example of it; empty without categorieën
 */
public record Soort(String code, String bron, Bilingual naam, List<String> categorieen, String artikel) {

    public Soort {
        categorieen = List.copyOf(categorieen);
    }
}
