package nl.tegenkracht.rapportage.dashboard;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** A month as people read it. */
final class MonthName {

    private MonthName() {
    }

    static String of(YearMonth month, Locale locale) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** Three or four letters, for below a column. */
    static String brief(YearMonth month, Locale locale) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale).replace(".", "");
    }
}
