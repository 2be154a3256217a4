package nl.tegenkracht.terms;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.contracts.Text;

/**
 * A calculated termijn, with everything needed to check the calculation.
 *
 * @param termijn        the rule as the regelset has it, with the event it runs from
 * @param start          day of that event, Europe/Amsterdam; this day itself does not count
 * @param ruw            end without verschuivingen
 * @param verschuivingen what shifted the end, in order
 */
public record TermijnDate(Termijn termijn, LocalDate start, LocalDate ruw, List<Verschuiving> verschuivingen) {

    public TermijnDate {
        verschuivingen = List.copyOf(verschuivingen);
    }

    /** The code of the termijn in the regelset. */
    public String code() {
        return termijn.code();
    }

    /** Where it is written, for example {@code 10.1}. */
    public String artikel() {
        return termijn.artikel();
    }

    /** The rule in plain words. */
    public Text regel() {
        return TermijnText.rule(termijn, start);
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
