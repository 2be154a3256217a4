package nl.tegenkracht.klacht.termijn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;

/** De Algemene termijnenwet: een termijn eindigt op een werkdag en bevat er ten minste twee. */
public final class AlgemeneTermijnenwet {

    private static final int LANGSTE_IN_WEKEN = 12;
    private static final int LANGSTE_IN_MAANDEN = 3;
    private static final int KORTSTE_IN_DAGEN = 3;
    private static final int WERKDAGEN = 2;

    private final Feestdagen feestdagen;

    /** @param gelijkgesteld dagen die een besluit met een feestdag gelijkstelt (art. 3 lid 3) */
    public AlgemeneTermijnenwet(Set<LocalDate> gelijkgesteld) {
        this.feestdagen = new Feestdagen(gelijkgesteld);
    }

    /** Wat deze wet aan het einde verandert; leeg als zij niet geldt of niets verandert. */
    List<Verschuiving> verschuif(Termijn termijn, LocalDate start, LocalDate ruw) {
        return geldtVoor(termijn) ? verschuif(start, ruw) : List.of();
    }

    /** Verschuift een einde dat vooruit is gerekend (art. 1 lid 1 en art. 2). */
    List<Verschuiving> verschuif(LocalDate start, LocalDate ruw) {
        var verschuivingen = new ArrayList<Verschuiving>();
        genoegWerkdagen(start, ruw).ifPresent(verschuivingen::add);
        var einde = verschuivingen.isEmpty() ? ruw : verschuivingen.getLast().naar();
        naarWerkdag(einde).ifPresent(verschuivingen::add);
        return verschuivingen;
    }

    /** Geen weekend, geen feestdag en geen dag die daarmee gelijkstaat. */
    boolean isWerkdag(LocalDate dag) {
        return dag.getDayOfWeek() != DayOfWeek.SATURDAY && dag.getDayOfWeek() != DayOfWeek.SUNDAY
                && feestdagen.naam(dag).isEmpty();
    }

    /** Terugrekenen valt erbuiten (art. 1 lid 2), en ook lange termijnen (art. 4 onder a). */
    private static boolean geldtVoor(Termijn termijn) {
        return termijn.richting() == Direction.FORWARD && switch (termijn.eenheid()) {
            case WEEKS -> termijn.aantal() <= LANGSTE_IN_WEKEN;
            case MONTHS -> termijn.aantal() <= LANGSTE_IN_MAANDEN;
            case YEARS -> false;
        };
    }

    private Optional<Verschuiving> genoegWerkdagen(LocalDate start, LocalDate ruw) {
        if (ruw.isBefore(start.plusDays(KORTSTE_IN_DAGEN))) {
            return Optional.empty();
        }
        var einde = ruw;
        var werkdagen = start.plusDays(1).datesUntil(ruw.plusDays(1)).filter(this::isWerkdag).count();
        while (werkdagen < WERKDAGEN) {
            einde = einde.plusDays(1);
            werkdagen += isWerkdag(einde) ? 1 : 0;
        }
        return einde.equals(ruw)
                ? Optional.empty()
                : Optional.of(new Verschuiving(ruw, einde,
                        "Er moeten ten minste twee werkdagen in de termijn zitten (Algemene termijnenwet art. 2)."));
    }

    private Optional<Verschuiving> naarWerkdag(LocalDate einde) {
        var dag = einde;
        while (!isWerkdag(dag)) {
            dag = dag.plusDays(1);
        }
        return dag.equals(einde)
                ? Optional.empty()
                : Optional.of(new Verschuiving(einde, dag, Termijnwoorden.dag(einde) + " is " + soort(einde)
                        + "; de termijn loopt door tot de eerstvolgende werkdag (Algemene termijnenwet art. 1 lid 1)."));
    }

    private String soort(LocalDate dag) {
        return feestdagen.naam(dag)
                .orElseGet(() -> dag.getDayOfWeek() == DayOfWeek.SATURDAY ? "een zaterdag" : "een zondag");
    }
}
