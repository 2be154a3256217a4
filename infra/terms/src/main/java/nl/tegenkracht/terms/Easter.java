package nl.tegenkracht.terms;

import java.time.LocalDate;

/** Easter by the Gregorian calendar, with the method of Meeus, Jones and Butcher. */
final class Easter {

    private Easter() {
    }

    static LocalDate sunday(int year) {
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
