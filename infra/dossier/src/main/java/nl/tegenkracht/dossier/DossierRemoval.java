package nl.tegenkracht.dossier;

import java.util.Optional;
import java.util.function.Function;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;

/**
 * Destroys a dossier whole: its keys, its texts, its state and its lines in lists (record 0357). First it is given its
 * last decision, in one write that leaves nobody a grant, so that nobody writes in it meanwhile; then everything it has
 * to tell goes out; then it is in the register; only then is it taken away. Broken off anywhere, it is finished later.
 */
public final class DossierRemoval {

    private final DossierBackend backend;
    private final OutboxRelay relay;
    private final DossierDestruction destruction;
    private final DestroyedDossiers destroyed;

    DossierRemoval(DossierBackend backend, OutboxRelay relay, DossierDestruction destruction) {
        this.backend = backend;
        this.relay = relay;
        this.destruction = destruction;
        this.destroyed = new DestroyedDossiers(backend.mongo());
    }

    /**
     * Destroys this dossier of the current domain.
     *
     * @param farewell the last decision, without grants; empty if it is not to be destroyed now
     * @param ground   code of the article that says so
     * @return whether it is gone
     */
    public <S> boolean destroy(Dossiers<S> dossiers, String id,
            Function<Dossier<S>, Optional<Decision<S>>> farewell, String ground) {
        destroyed.begin(dossiers.kind().code(), id, ground);
        dossiers.decideBySystem(id, found -> isClaimed(found) ? Optional.empty() : farewell.apply(found));
        var found = dossiers.findWithoutGrant(id);
        if (found.isPresent() ? !isClaimed(found.get()) : !destruction.isDestroyed(id)) {
            destroyed.forget(id);
            return false;
        }
        return finish(dossiers, id, ground);
    }

    /** Finishes what broke off; returns how many that were. */
    public int resume(Dossiers<?> dossiers) {
        return (int) destroyed.unfinished(dossiers.kind().code()).stream()
                .filter(each -> finishOrForget(dossiers, each)).count();
    }

    private <S> boolean finishOrForget(Dossiers<S> dossiers, DestroyedDossiers.Unfinished unfinished) {
        return destroy(dossiers, unfinished.dossier(), found -> Optional.empty(), unfinished.ground());
    }

    private <S> boolean finish(Dossiers<S> dossiers, String id, String ground) {
        var claimed = relay.send(dossiers.store(), id);
        if (claimed.isPresent()) {
            if (dossiers.store().hasUnsent(id)) {
                return false;
            }
            dossiers.kind().snapshot(claimed.get())
                    .map(stand -> backend.mapper().line(stand, claimed.get().sequence()))
                    .ifPresent(stand -> destroyed.keep(id, stand));
            destruction.destroy(id, ground, kid(claimed.get()), () -> dossiers.store().delete(id));
        }
        backend.stukken().removeAll(id);
        backend.workList().forget(id);
        backend.readMarks().forget(id);
        backend.outbox().forget(id);
        destroyed.finish(id, LegalClock.day(backend.now()));
        return true;
    }

    private static String kid(Dossier<?> dossier) {
        return dossier.keyWraps().getFirst().kid();
    }

    private static boolean isClaimed(Dossier<?> dossier) {
        return dossier.grants().isEmpty();
    }
}
