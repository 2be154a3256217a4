package nl.tegenkracht.klacht.pagina;

import java.util.List;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.starter.page.Option;

/** De categorieën van een regelset om aan te kruisen. */
public final class Categorieopties {

    private Categorieopties() {
    }

    /** In de volgorde van de regelset. */
    public static List<Option> van(Regelset regelset) {
        return regelset.categorieen().stream().map(een -> new Option(een.code(), een.naam(), een.omschrijving()))
                .toList();
    }
}
