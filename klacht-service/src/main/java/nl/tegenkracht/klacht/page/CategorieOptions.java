package nl.tegenkracht.klacht.page;

import java.util.List;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.starter.page.Option;

/** De categorieën van een regelset om aan te kruisen. */
public final class CategorieOptions {

    private CategorieOptions() {
    }

    /** In de volgorde van de regelset. */
    public static List<Option> of(Regelset regelset) {
        return regelset.categorieen().stream()
                .map(concept -> new Option(concept.code(), concept.naam(), concept.omschrijving()))
                .toList();
    }
}
