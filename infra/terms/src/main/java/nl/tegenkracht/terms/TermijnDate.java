package nl.tegenkracht.klacht.termijn;

import java.time.LocalDate;
import java.util.List;

/**
 * A calculated termijn, with everything needed to check the calculation.
 *
 * @param code           code of the termijn in the regelset
 * @param artikel        where it is written, for example {@code 10.1}
 * @param start          day of the event, Europe/Amsterdam; this day itself does not count
 * @param regel          the rule in plain words
 * @param ruw            end without verschuivingen
 * @param verschuivingen what shifted the end, in order
 */
public record TermijnDate(String code, String artikel, LocalDate start, String regel, LocalDate ruw,
        List<Verschuiving> verschuivingen) {

    public TermijnDate {
        verschuivingen = List.copyOf(verschuivingen);
    }

    /** The last day of the termijn; of a termijn that looks back, the earliest day that still counts. */
    public LocalDate einde() {
        return verschuivingen.isEmpty() ? ruw : verschuivingen.getLast().naar();
    }

    /** Whether the termijn is over on this day. */
    public boolean verstreken(LocalDate today) {
        return today.isAfter(einde());
    }
}
