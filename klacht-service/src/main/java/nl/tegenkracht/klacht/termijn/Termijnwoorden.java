package nl.tegenkracht.klacht.termijn;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.tegenkracht.contracts.Regelset.Direction;
import nl.tegenkracht.contracts.Regelset.Termijn;

/** Termijnen en dagen in gewone woorden. */
public final class Termijnwoorden {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
            Locale.forLanguageTag("nl"));

    private Termijnwoorden() {
    }

    /** Bijvoorbeeld {@code 22 november 2026}. */
    public static String dag(LocalDate dag) {
        return DAG.format(dag);
    }

    static String regel(Termijn termijn, LocalDate start) {
        return termijn.richting() == Direction.BACKWARD
                ? termijn.durationInWords() + " teruggerekend vanaf " + dag(start)
                : termijn.durationInWords() + " na " + dag(start) + "; die dag zelf telt niet mee";
    }
}
