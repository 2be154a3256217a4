package nl.tegenkracht.klacht.termijnen;

import java.util.Map;
import nl.tegenkracht.contracts.Text;

/** What happens before the end of a termijn, in plain words. */
public final class TermijnNames {

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("aanvulling", "klacht.term.addition"),
            Map.entry(RunningTermijnen.ONTVANKELIJKHEID, "klacht.term.admissibility"),
            Map.entry("advies", "klacht.term.advice"), Map.entry("beslissing", "klacht.term.decision"),
            Map.entry("bericht", "klacht.term.notice"), Map.entry("verdaging", "klacht.term.adjournment"),
            Map.entry("intake", "klacht.term.intake"), Map.entry("afschrift", "klacht.term.copy"),
            Map.entry("beslissing-niet-ontvankelijk", "klacht.term.inadmissible"),
            Map.entry("nadere-stukken", "klacht.term.documents"),
            Map.entry("reactie-laat-stuk", "klacht.term.late-document"),
            Map.entry("reactie-feiten", "klacht.term.facts"), Map.entry("advies-gelezen", "klacht.term.read"),
            Map.entry("brief-gelezen", "klacht.term.letter"),
            Map.entry("wraking", "klacht.term.recusal"), Map.entry("voorziening", "klacht.term.measure"));

    private TermijnNames() {
    }

    /** The name for a code; of an unknown termijn the code itself is shown. */
    public static Text name(String code) {
        return NAMES.containsKey(code) ? Text.of(NAMES.get(code)) : Text.dutch(code);
    }
}
