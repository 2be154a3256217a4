package nl.tegenkracht.melding.vernietigen;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Werkmap;

/**
 * Destroys the werkmap of who no longer has the melding, and that of a melding that was destroyed: what somebody wrote
 * for themselves goes to nobody else (record 0356). Nobody can open it meanwhile.
 */
final class LeftWerkmappen {

    private static final String CONFIDENTIAL = "KR-2021 art. 5 lid 2";

    private final Dossiers<Melding> meldingen;
    private final DueRemoval<Werkmap> werkmappen;

    LeftWerkmappen(Dossiers<Melding> meldingen, DueRemoval<Werkmap> werkmappen) {
        this.meldingen = meldingen;
        this.werkmappen = werkmappen;
    }

    /** One round in the current domain. */
    void round() {
        werkmappen.resume();
        werkmappen.round(
                werkmap -> isInUse(werkmap.state()) ? Optional.empty() : Optional.of(werkmap.state().farewell()),
                CONFIDENTIAL);
    }

    private boolean isInUse(Werkmap werkmap) {
        var held = new AtomicBoolean();
        meldingen.decideBySystem(werkmap.melding(), melding -> {
            held.set(melding.grants().stream().anyMatch(grant -> grant.holder().equals(werkmap.vertrouwenspersoon())));
            return Optional.empty();
        });
        return held.get();
    }
}
