package nl.tegenkracht.klacht.termijn;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.tegenkracht.contract.Regelset.Richting;
import nl.tegenkracht.contract.Regelset.Termijn;

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

    /** Hoe lang een termijn is, bijvoorbeeld {@code 1 jaar}. */
    public static String duur(Termijn termijn) {
        var een = termijn.aantal() == 1;
        return termijn.aantal() + " " + switch (termijn.eenheid()) {
            case WEKEN -> een ? "week" : "weken";
            case MAANDEN -> een ? "maand" : "maanden";
            case JAREN -> "jaar";
        };
    }

    static String regel(Termijn termijn, LocalDate start) {
        return termijn.richting() == Richting.TERUG
                ? duur(termijn) + " teruggerekend vanaf " + dag(start)
                : duur(termijn) + " na " + dag(start) + "; die dag zelf telt niet mee";
    }
}
