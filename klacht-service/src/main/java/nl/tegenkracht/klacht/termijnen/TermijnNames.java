package nl.tegenkracht.klacht.termijnen;

import java.util.Map;

/** Wat er voor het einde van een termijn gebeurt, in gewone woorden. */
public final class TermijnNames {

    private static final Map<String, String> NAMES = Map.of("aanvulling", "De klager stuurt wat er nog ontbreekt",
            "ontvankelijkheid", "De Klachtencommissie beslist of zij de klacht in behandeling neemt", "advies",
            "De Klachtencommissie brengt haar advies uit", "beslissing", "Het bevoegd gezag beslist", "verdaging",
            "Het bevoegd gezag beslist na uitstel");

    private TermijnNames() {
    }

    /** De naam bij een code; van een onbekende termijn is de code zelf te lezen. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
