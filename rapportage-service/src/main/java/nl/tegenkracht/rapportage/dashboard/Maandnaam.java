package nl.tegenkracht.rapportage.dashboard;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Een maand zoals mensen hem lezen. */
final class Maandnaam {

    private static final DateTimeFormatter VORM = DateTimeFormatter.ofPattern("LLLL", Locale.forLanguageTag("nl"));

    private Maandnaam() {
    }

    static String van(String maand) {
        return VORM.format(YearMonth.parse(maand));
    }
}
