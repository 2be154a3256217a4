package nl.tegenkracht.terms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;

/** Termijnen and days in plain words. */
public final class TermijnText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy",
            Locale.forLanguageTag("nl"));

    private TermijnText() {
    }

    /** For example {@code 22 november 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String rule(Termijn termijn, LocalDate start) {
        return termijn.richting() == Direction.BACKWARD
                ? termijn.durationInWords() + " teruggerekend vanaf " + day(start)
                : termijn.durationInWords() + " na " + day(start) + "; die dag zelf telt niet mee";
    }
}
