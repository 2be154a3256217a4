package nl.tegenkracht.klacht.pagina;

import java.util.List;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.starter.pagina.Optie;

/** De categorieën van een regelset om aan te kruisen. */
public final class Categorieopties {

    private Categorieopties() {
    }

    /** In de volgorde van de regelset. */
    public static List<Optie> van(Regelset regelset) {
        return regelset.categorieen().stream().map(een -> new Optie(een.code(), een.naam(), een.omschrijving()))
                .toList();
    }
}
