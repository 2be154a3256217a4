package nl.tegenkracht.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The days that are no working day: weekends, feestdagen and what is equated with them (Algemene termijnenwet art. 3). */
final class Feestdagen {

    private final Set<LocalDate> equatedDays;

    /** @param equatedDays days that a decree equates with a feestdag (art. 3 lid 3) */
    Feestdagen(Set<LocalDate> equatedDays) {
        this.equatedDays = Set.copyOf(equatedDays);
    }

    /** Why this is no working day, in words; empty if it is one. */
    Optional<String> dayOff(LocalDate day) {
        return name(day).or(() -> weekend(day));
    }

    /** The name of the feestdag, if this day is one. */
    Optional<String> name(LocalDate day) {
        return Arrays.stream(Feestdag.values())
                .filter(feestdag -> feestdag.in(day.getYear()).filter(day::equals).isPresent()).findFirst()
                .map(Feestdag::text)
                .or(() -> equatedDays.contains(day) ? Optional.of("een gelijkgestelde dag") : Optional.empty());
    }

    private static Optional<String> weekend(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> Optional.of("een zaterdag");
            case DayOfWeek.SUNDAY -> Optional.of("een zondag");
            default -> Optional.empty();
        };
    }
}
