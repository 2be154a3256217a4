package nl.tegenkracht.terms;

import java.time.LocalDate;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.contracts.Text;

/** Termijnen in plain words. */
public final class TermijnText {

    private TermijnText() {
    }

    /** How long, for example "2 weeks". */
    public static Text duration(Termijn termijn) {
        return Text.counted(switch (termijn.eenheid()) {
            case HOURS -> "terms.duration.hours";
            case DAYS -> "terms.duration.days";
            case WEEKS -> "terms.duration.weeks";
            case MONTHS -> "terms.duration.months";
            case YEARS -> "terms.duration.years";
        }, termijn.aantal());
    }

    static Text rule(Termijn termijn, LocalDate start) {
        return Text.of(termijn.richting() == Direction.BACKWARD ? "terms.rule.backward" : "terms.rule.forward",
                duration(termijn), start);
    }
}
