package nl.tegenkracht.klacht.page;

import java.util.List;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.web.page.Option;

/** The categorieën of a regelset, to tick. */
public final class CategorieOptions {

    private CategorieOptions() {
    }

    /** In the order of the regelset. */
    public static List<Option> of(Regelset regelset) {
        return regelset.categorieen().stream()
                .map(concept -> new Option(concept.code(), concept.naam(), concept.omschrijving()))
                .toList();
    }
}
