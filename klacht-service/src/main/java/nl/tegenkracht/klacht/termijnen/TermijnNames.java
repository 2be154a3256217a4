package nl.tegenkracht.klacht.termijnen;

import java.util.Map;

/** What happens before the end of a termijn, in plain words. */
public final class TermijnNames {

    private static final Map<String, String> NAMES = Map.of("aanvulling", "De klager stuurt wat er nog ontbreekt",
            "ontvankelijkheid", "De Klachtencommissie beslist of zij de klacht in behandeling neemt", "advies",
            "De Klachtencommissie brengt haar advies uit", "beslissing", "Het bevoegd gezag beslist", "verdaging",
            "Het bevoegd gezag beslist na uitstel");

    private TermijnNames() {
    }

    /** The name for a code; of an unknown termijn the code itself is shown. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
