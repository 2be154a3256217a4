package nl.tegenkracht.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.CalendarUnit;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any termijn from any day in thirty years. A seed that fails is in the name of the test. */
class TermijnPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 30 * 365;
    private static final int TRIES = 2_000;
    private static final List<CalendarUnit> UNITS = List.of(CalendarUnit.DAYS, CalendarUnit.WEEKS, CalendarUnit.MONTHS,
            CalendarUnit.YEARS);

    static Stream<Long> seeds() {
        return Stream.of(1L, 20_261_128L, 4_711L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEndIsNeverEarlierAndNotOneDayLaterThanTheActSays(long seed) {
        var random = new Random(seed);
        var equated = equatedDays(random);
        var calculator = new TermijnCalculator(termijnenwet(equated));
        for (var tries = 0; tries < TRIES; tries++) {
            var termijn = termijn(random);
            var start = FIRST.plusDays(random.nextInt(DAYS));

            var date = calculator.calculate(RegelsetFixture.withTermijnenwet(), termijn, start);

            assertThat(date.einde()).as("%s from %s", termijn, start)
                    .isEqualTo(plainly(termijn, start, date.ruw(), equated));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoStartsLaterEndsNoEarlier(long seed) {
        var random = new Random(seed);
        var calculator = new TermijnCalculator(termijnenwet(equatedDays(random)));
        for (var tries = 0; tries < TRIES; tries++) {
            var termijn = termijn(random);
            var start = FIRST.plusDays(random.nextInt(DAYS));

            assertThat(calculator.calculate(RegelsetFixture.withTermijnenwet(), termijn, start.plusDays(1)).einde())
                    .as("%s from %s", termijn, start)
                    .isAfterOrEqualTo(calculator.calculate(RegelsetFixture.withTermijnenwet(), termijn, start).einde());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsExplainedAddsUpToTheEnd(long seed) {
        var random = new Random(seed);
        var calculator = new TermijnCalculator(termijnenwet(equatedDays(random)));
        for (var tries = 0; tries < TRIES; tries++) {
            var date = calculator.calculate(RegelsetFixture.withTermijnenwet(), termijn(random),
                    FIRST.plusDays(random.nextInt(DAYS)));
            var end = date.ruw();
            for (var verschuiving : date.verschuivingen()) {
                assertThat(verschuiving.van()).isEqualTo(end).isBefore(verschuiving.naar());
                assertThat(verschuiving.reden().code()).startsWith("terms.shift.");
                end = verschuiving.naar();
            }
            assertThat(date.einde()).isEqualTo(end);
            assertThat(date.verstreken(end)).isFalse();
            assertThat(date.verstreken(end.plusDays(1))).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutTheActTheRawEndStands(long seed) {
        var random = new Random(seed);
        var calculator = new TermijnCalculator(termijnenwet(equatedDays(random)));
        for (var tries = 0; tries < TRIES; tries++) {
            var date = calculator.calculate(RegelsetFixture.withoutTermijnenwet(), termijn(random),
                    FIRST.plusDays(random.nextInt(DAYS)));

            assertThat(date.einde()).isEqualTo(date.ruw());
        }
    }

    /** The act again, day by day and without a word of the code that is tested, except the days it names. */
    private static LocalDate plainly(Termijn termijn, LocalDate start, LocalDate raw, Set<LocalDate> equated) {
        if (termijn.richting() == Direction.BACKWARD || tooLong(termijn)) {
            return raw;
        }
        var end = raw;
        while (isOff(end, equated) || !raw.isBefore(start.plusDays(3)) && workingDays(start, end, equated) < 2) {
            end = end.plusDays(1);
        }
        return end;
    }

    private static boolean tooLong(Termijn termijn) {
        return switch (termijn.eenheid()) {
            case DAYS -> termijn.aantal() > 90;
            case WEEKS -> termijn.aantal() > 12;
            case MONTHS -> termijn.aantal() > 3;
            case HOURS, YEARS -> true;
        };
    }

    private static long workingDays(LocalDate start, LocalDate end, Set<LocalDate> equated) {
        return start.plusDays(1).datesUntil(end.plusDays(1)).filter(day -> !isOff(day, equated)).count();
    }

    private static boolean isOff(LocalDate day, Set<LocalDate> equated) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || equated.contains(day) || Stream.of(Feestdag.values())
                        .anyMatch(feestdag -> feestdag.in(day.getYear()).filter(day::equals).isPresent());
    }

    private static Termijn termijn(Random random) {
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var most = switch (unit) {
            case HOURS -> throw new IllegalStateException("Hours run from a moment");
            case DAYS -> 100;
            case WEEKS -> 15;
            case MONTHS -> 5;
            case YEARS -> 3;
        };
        return new Termijn("test", "1", 1 + random.nextInt(most), unit, "begin",
                random.nextInt(5) == 0 ? Direction.BACKWARD : Direction.FORWARD);
    }

    private static AlgemeneTermijnenwet termijnenwet(Set<LocalDate> equated) {
        return new AlgemeneTermijnenwet(equated.stream().map(EquatedDay::ofSetting).toList());
    }

    private static Set<LocalDate> equatedDays(Random random) {
        return new HashSet<>(IntStream.range(0, 60).mapToObj(i -> FIRST.plusDays(random.nextInt(DAYS))).toList());
    }
}
