package nl.tegenkracht.melding.vernietigen;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierRemoval;
import nl.tegenkracht.dossier.Dossiers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys those dossiers of a kind whose time it is. One that fails stops no other: the next round tries it again.
 *
 * @param dossiers those of one kind
 * @param removal  asked for late: it is made after what uses it
 */
record DueRemoval<S>(Dossiers<S> dossiers, Supplier<DossierRemoval> removal) {

    private static final Logger LOG = LoggerFactory.getLogger(DueRemoval.class);

    /**
     * One round in the current domain.
     *
     * @param farewell the last decision of one that is due, empty otherwise; asked again at the destruction itself
     */
    void round(Function<Dossier<S>, Optional<Decision<S>>> farewell, String ground) {
        dossiers.ids().forEach(id -> look(id, farewell, ground));
    }

    /** Finishes what broke off. */
    void resume() {
        removal.get().resume(dossiers);
    }

    private void look(String id, Function<Dossier<S>, Optional<Decision<S>>> farewell, String ground) {
        try {
            if (isDue(id, farewell)) {
                removal.get().destroy(dossiers, id, farewell, ground);
            }
        } catch (RuntimeException e) {
            LOG.warn(LogCode.DESTRUCTION_FAILED.pattern(), e.getClass().getSimpleName());
        }
    }

    /** Asked first, so that of what stays nothing is written anywhere. */
    private boolean isDue(String id, Function<Dossier<S>, Optional<Decision<S>>> farewell) {
        var due = new AtomicBoolean();
        dossiers.decideBySystem(id, found -> {
            due.set(farewell.apply(found).isPresent());
            return Optional.empty();
        });
        return due.get();
    }
}
