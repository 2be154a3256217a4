package nl.tegenkracht.melding.dossier;

import java.util.List;

/**
 * What the vertrouwenspersoon registers when closing a melding, for figures without a name: codes only.
 *
 * @param categorieen  codes from the list of {@link Categorie}, at least one: the vertrouwenspersoon decides what it was
 *                     about
 * @param interventies codes of what was done; may be empty
 * @param resultaat    code of how it ended
 */
public record Registratie(List<String> categorieen, List<String> interventies, String resultaat) {

    public Registratie {
        categorieen = List.copyOf(categorieen);
        interventies = List.copyOf(interventies);
    }
}
