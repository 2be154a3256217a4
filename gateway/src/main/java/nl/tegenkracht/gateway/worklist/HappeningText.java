package nl.tegenkracht.gateway.worklist;

import java.util.Set;
import nl.tegenkracht.contracts.Text;

/** What happened, as the title of a line: with whom, or about what, as far as the service tells. */
final class HappeningText {

    /** The kinds of which the page knows the words. */
    static final Set<String> KINDS = Set.of("melding", "klacht", "signalering");
    private static final String MELDING = "melding";

    /** Who has a klacht without having filed it and without handling it. */
    private static final Set<String> AS_OTHERS = Set.of("aangeklaagde", "bevoegd-gezag",
            "vertrouwenspersoon", "uitvoerder");

    private HappeningText() {
    }

    static Text of(WorkItem item) {
        if (item.kind().equals(MELDING) && item.with() != null) {
            return Text.of(item.actionRequired() ? "gateway.work.title.wrote" : "gateway.work.title.with", item.with());
        }
        if (item.kind().equals(MELDING) && item.about() != null) {
            return Text.of(StateText.isNew(item) ? "gateway.work.title.new" : "gateway.work.title.about", item.about());
        }
        if (item.kind().equals("klacht")) {
            return item.about() == null
                    ? klacht(item)
                    : Text.of("gateway.work.title.reminder", klacht(item), item.about());
        }
        return StateText.word("gateway.work.kind.", item.kind(), KINDS);
    }

    private static Text klacht(WorkItem item) {
        if (AS_OTHERS.contains(String.valueOf(item.role()))) {
            return Text.of("gateway.work.title.klacht." + item.role());
        }
        return item.received() == null
                ? StateText.word("gateway.work.kind.", item.kind(), KINDS)
                : Text.of("gateway.work.title.klacht", item.received());
    }
}
