package nl.tegenkracht.contracts;

import java.time.LocalDate;
import java.util.List;

/**
 * Data van de klachtgebeurtenissen: hoe de klacht er, in codes en datums, na deze gebeurtenis voor staat.
 *
 * @param ingediendOp dag van indiening, Europe/Amsterdam
 * @param categorieen codes uit de regelset; leeg als de klager er nog geen noemde
 * @param regelset    de vastgepinde regelset, of {@code null} zolang die niet bekend is
 * @param staat       code van de staat
 */
public record KlachtSnapshot(LocalDate ingediendOp, List<String> categorieen, String regelset, String staat) {

    public KlachtSnapshot {
        categorieen = List.copyOf(categorieen);
    }
}
