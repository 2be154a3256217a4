package nl.tegenkracht.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.tegenkracht.contracts.Text;

/**
 * Feestdag: a generally recognized public holiday (Algemene termijnenwet art. 3 lid 1). First Easter Day and Whit Sunday
 * are not in the list of the law: they are Sundays.
 */
enum Feestdag {

    NIEUWJAARSDAG("terms.holiday.nieuwjaarsdag", on(Month.JANUARY, 1)),
    GOEDE_VRIJDAG("terms.holiday.goede-vrijdag", fromEaster(-2)),
    TWEEDE_PAASDAG("terms.holiday.tweede-paasdag", fromEaster(1)),
    KONINGINNEDAG("terms.holiday.koninginnedag", year -> year <= 2013 ? notOnSunday(year, 30) : Optional.empty()),
    KONINGSDAG("terms.holiday.koningsdag", year -> year >= 2014 ? notOnSunday(year, 27) : Optional.empty()),
    BEVRIJDINGSDAG("terms.holiday.bevrijdingsdag", on(Month.MAY, 5)),
    HEMELVAARTSDAG("terms.holiday.hemelvaartsdag", fromEaster(39)),
    TWEEDE_PINKSTERDAG("terms.holiday.tweede-pinksterdag", fromEaster(50)),
    EERSTE_KERSTDAG("terms.holiday.eerste-kerstdag", on(Month.DECEMBER, 25)),
    TWEEDE_KERSTDAG("terms.holiday.tweede-kerstdag", on(Month.DECEMBER, 26));

    private final String key;
    private final IntFunction<Optional<LocalDate>> days;

    Feestdag(String key, IntFunction<Optional<LocalDate>> days) {
        this.key = key;
        this.days = days;
    }

    Text text() {
        return Text.of(key);
    }

    /** The day it is on in a year, if it is held in that year. */
    Optional<LocalDate> in(int year) {
        return days.apply(year);
    }

    private static IntFunction<Optional<LocalDate>> on(Month month, int day) {
        return year -> Optional.of(LocalDate.of(year, month, day));
    }

    private static IntFunction<Optional<LocalDate>> fromEaster(int days) {
        return year -> Optional.of(Easter.sunday(year).plusDays(days));
    }

    /** In April, or the Saturday before it if that is a Sunday. */
    private static Optional<LocalDate> notOnSunday(int year, int day) {
        var date = LocalDate.of(year, Month.APRIL, day);
        return Optional.of(date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.minusDays(1) : date);
    }
}
