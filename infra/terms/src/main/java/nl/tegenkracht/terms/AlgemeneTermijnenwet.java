package nl.tegenkracht.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;

/**
 * The Algemene termijnenwet (general act on time limits): a termijn ends on a working day and contains at least two of
 * them.
 */
public final class AlgemeneTermijnenwet {

    private static final int MAX_DAYS = 90;
    private static final int MAX_WEEKS = 12;
    private static final int MAX_MONTHS = 3;
    private static final int MIN_DAYS = 3;
    private static final int MIN_WORKING_DAYS = 2;

    private final Feestdagen feestdagen;

    /** @param equatedDays days that a decree equates with a feestdag (art. 3 lid 3) */
    public AlgemeneTermijnenwet(Collection<EquatedDay> equatedDays) {
        this.feestdagen = new Feestdagen(equatedDays);
    }

    /** What this act changes about the end; empty if it does not apply or changes nothing. */
    List<Verschuiving> shift(Termijn termijn, LocalDate start, LocalDate raw) {
        return appliesTo(termijn) ? shift(start, raw) : List.of();
    }

    /** Shifts an end that was calculated forward (art. 1 lid 1 and art. 2). */
    List<Verschuiving> shift(LocalDate start, LocalDate raw) {
        var verschuivingen = new ArrayList<Verschuiving>();
        enoughWorkingDays(start, raw).ifPresent(verschuivingen::add);
        var end = verschuivingen.isEmpty() ? raw : verschuivingen.getLast().naar();
        toWorkingDay(end).ifPresent(verschuivingen::add);
        return verschuivingen;
    }

    /** No weekend, no feestdag and no day equated with one. */
    boolean isWorkingDay(LocalDate day) {
        return feestdagen.dayOff(day).isEmpty();
    }

    /** Calculating back falls outside it (art. 1 lid 2), and so do hours and long termijnen (art. 4 onder a). */
    private static boolean appliesTo(Termijn termijn) {
        return termijn.richting() == Direction.FORWARD && switch (termijn.eenheid()) {
            case DAYS -> termijn.aantal() <= MAX_DAYS;
            case WEEKS -> termijn.aantal() <= MAX_WEEKS;
            case MONTHS -> termijn.aantal() <= MAX_MONTHS;
            case HOURS, YEARS -> false;
        };
    }

    private Optional<Verschuiving> enoughWorkingDays(LocalDate start, LocalDate raw) {
        if (raw.isBefore(start.plusDays(MIN_DAYS))) {
            return Optional.empty();
        }
        var end = raw;
        var workingDays = start.plusDays(1).datesUntil(raw.plusDays(1)).filter(this::isWorkingDay)
                .limit(MIN_WORKING_DAYS).count();
        while (workingDays < MIN_WORKING_DAYS) {
            end = end.plusDays(1);
            workingDays += isWorkingDay(end) ? 1 : 0;
        }
        return end.equals(raw)
                ? Optional.empty()
                : Optional.of(new Verschuiving(raw, end, new ShiftReason.TooFewWorkingDays()));
    }

    private Optional<Verschuiving> toWorkingDay(LocalDate end) {
        var day = end;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        var next = day;
        return feestdagen.dayOff(end)
                .map(kind -> new Verschuiving(end, next, new ShiftReason.NoWorkingDay(end, kind)));
    }
}
