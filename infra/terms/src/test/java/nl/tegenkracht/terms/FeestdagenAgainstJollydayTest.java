package nl.tegenkracht.terms;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The days of the act beside those of a calendar that others keep. A calendar says when people are free and the act
 * when a termijn does not end; where these differ the act is followed, and the difference is written here.
 */
class FeestdagenAgainstJollydayTest {

    private static final HolidayManager CALENDAR = HolidayManager
            .getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

    static IntStream years() {
        return IntStream.rangeClosed(2000, 2060);
    }

    @ParameterizedTest
    @MethodSource("years")
    void theDaysOfTheActAreThoseOfTheCalendarExceptWhereTheActSaysOtherwise(int year) {
        var act = new TreeSet<LocalDate>();
        Arrays.stream(Feestdag.values()).filter(feestdag -> !onlyInTheAct(feestdag)).map(feestdag -> feestdag.in(year))
                .flatMap(Optional::stream).forEach(act::add);
        var calendar = new TreeSet<LocalDate>();
        CALENDAR.getHolidays(Year.of(year)).stream().map(Holiday::getDate)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY).filter(day -> !isOnlyInTheAct(day))
                .forEach(calendar::add);
        act.removeIf(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);

        assertThat(act).isEqualTo(calendar).hasSizeGreaterThan(4);
    }

    /** The calendar has these for schools, banks or every fifth year. */
    private static boolean onlyInTheAct(Feestdag feestdag) {
        return feestdag == Feestdag.GOEDE_VRIJDAG || feestdag == Feestdag.BEVRIJDINGSDAG;
    }

    /** Hemelvaartsdag can be on 5 May. */
    private static boolean isOnlyInTheAct(LocalDate day) {
        var held = Arrays.stream(Feestdag.values())
                .filter(feestdag -> feestdag.in(day.getYear()).filter(day::equals).isPresent()).toList();
        return !held.isEmpty() && held.stream().allMatch(FeestdagenAgainstJollydayTest::onlyInTheAct);
    }
}
