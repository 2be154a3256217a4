package nl.tegenkracht.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Text;

/** The days that are no working day: weekends, feestdagen and what is equated with them (Algemene termijnenwet art. 3). */
final class Feestdagen {

    private final List<EquatedDay> equatedDays;

    /** @param equatedDays days that a decree equates with a feestdag (art. 3 lid 3) */
    Feestdagen(Collection<EquatedDay> equatedDays) {
        this.equatedDays = List.copyOf(equatedDays);
    }

    /** Why this is no working day, in words; empty if it is one. */
    Optional<Text> dayOff(LocalDate day) {
        return name(day).or(() -> weekend(day));
    }

    /** The name of the feestdag, if this day is one. */
    Optional<Text> name(LocalDate day) {
        return Arrays.stream(Feestdag.values())
                .filter(feestdag -> feestdag.in(day.getYear()).filter(day::equals).isPresent()).findFirst()
                .map(Feestdag::text)
                .or(() -> Optional.ofNullable(EquatedDay.of(equatedDays, day)));
    }

    private static Optional<Text> weekend(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> Optional.of(Text.of("terms.day-off.saturday"));
            case DayOfWeek.SUNDAY -> Optional.of(Text.of("terms.day-off.sunday"));
            default -> Optional.empty();
        };
    }
}
