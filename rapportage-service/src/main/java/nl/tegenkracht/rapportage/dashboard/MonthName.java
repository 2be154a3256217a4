package nl.tegenkracht.rapportage.dashboard;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A month as people read it. */
final class MonthName {

    private static final DateTimeFormatter FORMATTER = DateTimeFormatter.ofPattern("LLLL", Locale.forLanguageTag("nl"));

    private MonthName() {
    }

    static String of(String month) {
        return FORMATTER.format(YearMonth.parse(month));
    }
}
