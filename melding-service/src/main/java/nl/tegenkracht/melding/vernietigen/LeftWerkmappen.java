package nl.tegenkracht.melding.vernietigen;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierRemoval;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Werkmap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys the werkmap of who no longer has the melding, and that of a melding that was destroyed: what somebody wrote
 * for themselves goes to nobody else (record 0356). Nobody can open it meanwhile.
 */
final class LeftWerkmappen {

    private static final String CONFIDENTIAL = "KR-2021 art. 5 lid 2";

    private static final Logger LOG = LoggerFactory.getLogger(LeftWerkmappen.class);

    private final Dossiers<Melding> meldingen;
    private final Dossiers<Werkmap> werkmappen;
    private final Supplier<DossierRemoval> removal;

    LeftWerkmappen(Dossiers<Melding> meldingen, Dossiers<Werkmap> werkmappen, Supplier<DossierRemoval> removal) {
        this.meldingen = meldingen;
        this.werkmappen = werkmappen;
        this.removal = removal;
    }

    /** One round in the current domain. */
    void round() {
        removal.get().resume(werkmappen);
        werkmappen.ids().forEach(this::look);
    }

    private void look(String id) {
        try {
            if (isLeft(id)) {
                removal.get().destroy(werkmappen, id, this::farewell, CONFIDENTIAL);
            }
        } catch (RuntimeException e) {
            LOG.warn(LogCode.DESTRUCTION_FAILED.pattern(), e.getClass().getSimpleName());
        }
    }

    private boolean isLeft(String id) {
        var left = new AtomicReference<>(false);
        werkmappen.decideBySystem(id, found -> {
            left.set(!isInUse(found.state()));
            return Optional.empty();
        });
        return left.get();
    }

    private Optional<Decision<Werkmap>> farewell(Dossier<Werkmap> werkmap) {
        return isInUse(werkmap.state()) ? Optional.empty() : Optional.of(werkmap.state().farewell());
    }

    private boolean isInUse(Werkmap werkmap) {
        var held = new AtomicReference<>(false);
        meldingen.decideBySystem(werkmap.melding(), melding -> {
            held.set(melding.grants().stream().anyMatch(grant -> grant.holder().equals(werkmap.vertrouwenspersoon())));
            return Optional.empty();
        });
        return held.get();
    }
}
