package nl.tegenkracht.klacht.termijn;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;

/** Rekent een termijn uit een regelset uit. De Algemene termijnenwet geldt alleen als de regelset dat zegt. */
public final class Termijnrekenaar {

    private final AlgemeneTermijnenwet termijnenwet;

    public Termijnrekenaar(AlgemeneTermijnenwet termijnenwet) {
        this.termijnenwet = termijnenwet;
    }

    /**
     * Rekent vanaf een gebeurtenis.
     *
     * @param start dag van de gebeurtenis, Europe/Amsterdam
     */
    public Termijndatum bereken(Regelset regelset, Termijn termijn, LocalDate start) {
        var ruw = ruw(termijn, start);
        var verschuivingen = regelset.atw() ? termijnenwet.verschuif(termijn, start, ruw) : List.<Verschuiving>of();
        return new Termijndatum(termijn.code(), termijn.artikel(), start, Termijnwoorden.regel(termijn, start), ruw,
                verschuivingen);
    }

    private static LocalDate ruw(Termijn termijn, LocalDate start) {
        var duur = duur(termijn);
        return termijn.richting() == Direction.BACKWARD ? start.minus(duur) : start.plus(duur);
    }

    private static Period duur(Termijn termijn) {
        return switch (termijn.eenheid()) {
            case WEEKS -> Period.ofWeeks(termijn.aantal());
            case MONTHS -> Period.ofMonths(termijn.aantal());
            case YEARS -> Period.ofYears(termijn.aantal());
        };
    }
}
