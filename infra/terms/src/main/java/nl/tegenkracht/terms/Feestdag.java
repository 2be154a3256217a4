package nl.tegenkracht.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Feestdag: a generally recognized public holiday (Algemene termijnenwet art. 3 lid 1). First Easter Day and Whit Sunday
 * are not in the list of the law: they are Sundays.
 */
enum Feestdag {

    NIEUWJAARSDAG("Nieuwjaarsdag", on(Month.JANUARY, 1)),
    GOEDE_VRIJDAG("Goede Vrijdag", fromEaster(-2)),
    TWEEDE_PAASDAG("tweede paasdag", fromEaster(1)),
    KONINGINNEDAG("Koninginnedag", year -> year <= 2013 ? notOnSunday(year, 30) : Optional.empty()),
    KONINGSDAG("Koningsdag", year -> year >= 2014 ? notOnSunday(year, 27) : Optional.empty()),
    BEVRIJDINGSDAG("5 mei", on(Month.MAY, 5)),
    HEMELVAARTSDAG("Hemelvaartsdag", fromEaster(39)),
    TWEEDE_PINKSTERDAG("tweede pinksterdag", fromEaster(50)),
    EERSTE_KERSTDAG("eerste kerstdag", on(Month.DECEMBER, 25)),
    TWEEDE_KERSTDAG("tweede kerstdag", on(Month.DECEMBER, 26));

    private final String text;
    private final IntFunction<Optional<LocalDate>> days;

    Feestdag(String text, IntFunction<Optional<LocalDate>> days) {
        this.text = text;
        this.days = days;
    }

    String text() {
        return text;
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
