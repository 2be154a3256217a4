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

    private static final int MAX_WEEKS = 12;
    private static final int MAX_MONTHS = 3;
    private static final int MIN_DAYS = 3;
    private static final int MIN_WORKING_DAYS = 2;

    private final Feestdagen feestdagen;

    /** @param equatedDays dagen die een besluit met een feestdag gelijkstelt (art. 3 lid 3) */
    public AlgemeneTermijnenwet(Set<LocalDate> equatedDays) {
        this.feestdagen = new Feestdagen(equatedDays);
    }

    /** Wat deze wet aan het einde verandert; leeg als zij niet geldt of niets verandert. */
    List<Verschuiving> shift(Termijn termijn, LocalDate start, LocalDate raw) {
        return appliesTo(termijn) ? shift(start, raw) : List.of();
    }

    /** Verschuift een einde dat vooruit is gerekend (art. 1 lid 1 en art. 2). */
    List<Verschuiving> shift(LocalDate start, LocalDate raw) {
        var verschuivingen = new ArrayList<Verschuiving>();
        enoughWorkingDays(start, raw).ifPresent(verschuivingen::add);
        var end = verschuivingen.isEmpty() ? raw : verschuivingen.getLast().naar();
        toWorkingDay(end).ifPresent(verschuivingen::add);
        return verschuivingen;
    }

    /** Geen weekend, geen feestdag en geen dag die daarmee gelijkstaat. */
    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && feestdagen.name(day).isEmpty();
    }

    /** Terugrekenen valt erbuiten (art. 1 lid 2), en ook lange termijnen (art. 4 onder a). */
    private static boolean appliesTo(Termijn termijn) {
        return termijn.richting() == Direction.FORWARD && switch (termijn.eenheid()) {
            case WEEKS -> termijn.aantal() <= MAX_WEEKS;
            case MONTHS -> termijn.aantal() <= MAX_MONTHS;
            case YEARS -> false;
        };
    }

    private Optional<Verschuiving> enoughWorkingDays(LocalDate start, LocalDate raw) {
        if (raw.isBefore(start.plusDays(MIN_DAYS))) {
            return Optional.empty();
        }
        var end = raw;
        var workingDays = start.plusDays(1).datesUntil(raw.plusDays(1)).filter(this::isWorkingDay).count();
        while (workingDays < MIN_WORKING_DAYS) {
            end = end.plusDays(1);
            workingDays += isWorkingDay(end) ? 1 : 0;
        }
        return end.equals(raw)
                ? Optional.empty()
                : Optional.of(new Verschuiving(raw, end,
                        "Er moeten ten minste twee werkdagen in de termijn zitten (Algemene termijnenwet art. 2)."));
    }

    private Optional<Verschuiving> toWorkingDay(LocalDate end) {
        var day = end;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.equals(end)
                ? Optional.empty()
                : Optional.of(new Verschuiving(end, day, TermijnText.day(end) + " is " + kindOfDay(end)
                        + "; de termijn loopt door tot de eerstvolgende werkdag (Algemene termijnenwet art. 1 lid 1)."));
    }

    private String kindOfDay(LocalDate day) {
        return feestdagen.name(day)
                .orElseGet(() -> day.getDayOfWeek() == DayOfWeek.SATURDAY ? "een zaterdag" : "een zondag");
    }
}
