package nl.tegenkracht.gateway.worklist;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.contracts.Text;

/** How a dossier stands, in the words that its own page has for whoever reads: one vocabulary everywhere. */
final class StateText {

    private static final Set<String> STATES = Set.of("ontvangen", "in-behandeling", "ingediend",
            "regelset-nog-niet-bekend", "compleet", "ingetrokken", "wordt-vernietigd", "verstuurd", "beantwoord");
    private static final String RECEIVED = "ontvangen";
    private static final String VACANT = "kies-een-andere-vertrouwenspersoon";
    private static final String ENDED = "beeindigd";
    private static final String CLOSED = "afgesloten";
    private static final Set<String> MELDING_STATES = Set.of(RECEIVED, "in-behandeling", VACANT, ENDED, CLOSED);

    /** Where the words of a klacht are: those for the klager and those for the Klachtencommissie differ. */
    private static final Map<String, String> KLACHT_STATES = Map.of("regelset-nog-niet-bekend", "rules-unknown",
            "ingediend", "%s.incomplete", "compleet", "%s.complete", "ingetrokken", "%s.withdrawn");

    /** The states of a klacht that everybody calls the same. */
    private static final Set<String> IN_PROCEDURE = Set.of("advies-niet-ontvankelijk", "terug-bij-commissie",
            "ontvankelijk", "verstrekt", "hoorzitting-gepland", "gehoord", "feiten-voorgelegd", "advies-vastgesteld",
            "advies-uitgebracht", "bij-bevoegd-gezag", "bij-commissie", "uitvoering", "beslist", "niet-ontvankelijk",
            "beeindigd");

    private StateText() {
    }

    static Text of(WorkItem item) {
        if (item.kind().equals("melding") && item.role() != null && MELDING_STATES.contains(item.state())) {
            return item.role().equals("melder") ? forMelder(item) : forVertrouwenspersoon(item);
        }
        if (item.kind().equals("klacht") && item.role() != null) {
            var klacht = KLACHT_STATES.get(item.state());
            if (klacht != null) {
                return Text.of("gateway.work.klacht."
                        + klacht.formatted(item.role().equals("klager") ? item.role() : "commissie"));
            }
            if (IN_PROCEDURE.contains(item.state())) {
                return Text.of("gateway.work.klacht." + item.state());
            }
        }
        return word("gateway.work.state.", item.state(), STATES);
    }

    /** Whether nobody has answered yet. */
    static boolean isNew(WorkItem item) {
        return item.state().equals(RECEIVED);
    }

    private static Text forMelder(WorkItem item) {
        if (item.state().equals(VACANT)) {
            return Text.of("gateway.work.melding.melder.vacant");
        }
        if (item.state().equals(ENDED)) {
            return Text.of("gateway.work.melding.melder.ended");
        }
        if (item.state().equals(CLOSED)) {
            return Text.of("gateway.work.melding.melder.closed");
        }
        if (item.actionRequired()) {
            return Text.of("gateway.work.melding.melder.answered");
        }
        return Text.of(item.state().equals(RECEIVED)
                ? "gateway.work.melding.melder.received"
                : "gateway.work.melding.melder.waiting");
    }

    private static Text forVertrouwenspersoon(WorkItem item) {
        if (item.state().equals(ENDED)) {
            return Text.of("gateway.work.melding.vertrouwenspersoon.ended");
        }
        if (item.state().equals(CLOSED)) {
            return Text.of("gateway.work.melding.vertrouwenspersoon.closed");
        }
        if (!item.actionRequired()) {
            return Text.of("gateway.work.melding.vertrouwenspersoon.waiting");
        }
        return Text.of(item.state().equals(RECEIVED)
                ? "gateway.work.melding.vertrouwenspersoon.new"
                : "gateway.work.melding.vertrouwenspersoon.asked");
    }

    /** A code of a later version of the service is shown in plain letters: services choose Dutch words for codes. */
    static Text word(String key, String code, Set<String> known) {
        if (known.contains(code)) {
            return Text.of(key + code);
        }
        var words = code.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
        return Text.dutch(words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}
