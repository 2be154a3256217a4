package nl.tegenkracht.klacht.termijn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Feestdagen: the generally recognized public holidays and what is equated with them (Algemene termijnenwet art. 3).
 */
final class Feestdagen {

    private static final int FIRST_KONINGSDAG = 2014;

    private final Set<LocalDate> equatedDays;

    /** @param equatedDays days that a decree equates with a feestdag (art. 3 lid 3) */
    Feestdagen(Set<LocalDate> equatedDays) {
        this.equatedDays = Set.copyOf(equatedDays);
    }

    /** The name of the feestdag, if this day is one. */
    Optional<String> name(LocalDate day) {
        return fixed(day).or(() -> aroundEaster(day))
                .or(() -> equatedDays.contains(day) ? Optional.of("een gelijkgestelde dag") : Optional.empty());
    }

    private static Optional<String> fixed(LocalDate day) {
        if (day.equals(kingsBirthday(day.getYear()))) {
            return Optional.of(day.getYear() < FIRST_KONINGSDAG ? "Koninginnedag" : "Koningsdag");
        }
        return switch (day.getMonth()) {
            case JANUARY -> onDay(day, 1, "Nieuwjaarsdag");
            case MAY -> onDay(day, 5, "5 mei");
            case DECEMBER -> onDay(day, 25, "eerste kerstdag").or(() -> onDay(day, 26, "tweede kerstdag"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> onDay(LocalDate day, int dayOfMonth, String name) {
        return day.getDayOfMonth() == dayOfMonth ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> aroundEaster(LocalDate day) {
        var distance = easterSunday(day.getYear()).until(day, ChronoUnit.DAYS);
        return switch ((int) distance) {
            case -2 -> Optional.of("Goede Vrijdag");
            case 1 -> Optional.of("tweede paasdag");
            case 39 -> Optional.of("Hemelvaartsdag");
            case 50 -> Optional.of("tweede pinksterdag");
            default -> Optional.empty();
        };
    }

    /** 27 April, or the Saturday before it if that is a Sunday; up to and including 2013 it was 30 April. */
    static LocalDate kingsBirthday(int year) {
        var day = LocalDate.of(year, Month.APRIL, year < FIRST_KONINGSDAG ? 30 : 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Easter by the Gregorian calendar, with the method of Meeus, Jones and Butcher. */
    static LocalDate easterSunday(int year) {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        var sunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        var late = (golden + 11 * epact + 22 * sunday) / 451;
        var sum = epact + sunday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
