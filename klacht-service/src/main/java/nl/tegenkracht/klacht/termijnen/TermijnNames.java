package nl.tegenkracht.klacht.termijnen;

import java.util.Map;
import nl.tegenkracht.contracts.Text;

/** What happens before the end of a termijn, in plain words. */
public final class TermijnNames {

    private static final Map<String, String> NAMES = Map.of("aanvulling", "klacht.term.addition",
            RunningTermijnen.ONTVANKELIJKHEID, "klacht.term.admissibility", "advies", "klacht.term.advice",
            "beslissing",
            "klacht.term.decision", "bericht", "klacht.term.notice", "verdaging", "klacht.term.adjournment");

    private TermijnNames() {
    }

    /** The name for a code; of an unknown termijn the code itself is shown. */
    public static Text name(String code) {
        return NAMES.containsKey(code) ? Text.of(NAMES.get(code)) : Text.dutch(code);
    }
}
