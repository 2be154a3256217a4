package nl.tegenkracht.melding.vernietigen;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierRemoval;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingKind;
import nl.tegenkracht.melding.dossier.MeldingRetention;
import nl.tegenkracht.melding.dossier.MeldingState;
import nl.tegenkracht.terms.TermijnDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells beforehand that a closed melding will be destroyed, and destroys it when its term is over (record 0357). One that
 * fails stops no other: the next round tries it again.
 */
final class Vernietigen {

    static final String GROUND = "KR-2021 art. 5 lid 6";

    private static final Logger LOG = LoggerFactory.getLogger(Vernietigen.class);

    private final Dossiers<Melding> meldingen;
    private final DossierContent content;
    private final Bewaartermijn termijn;
    private final Supplier<DossierRemoval> removal;
    private final Consumer<String> beside;
    private final LegalClock clock;

    /** @param beside takes away what is kept beside a melding, by its id */
    Vernietigen(Dossiers<Melding> meldingen, DossierContent content, Bewaartermijn termijn,
            Supplier<DossierRemoval> removal, Consumer<String> beside, LegalClock clock) {
        this.beside = beside;
        this.meldingen = meldingen;
        this.content = content;
        this.termijn = termijn;
        this.removal = removal;
        this.clock = clock;
    }

    /** One round in the current domain. */
    void round() {
        removal.get().resume(meldingen);
        var closed = new HashSet<>(meldingen.idsIn(MeldingState.AFGESLOTEN.code()));
        var told = meldingen.idsIn(MeldingKind.TO_BE_DESTROYED);
        closed.forEach(id -> attempt(() -> meldingen.decideBySystem(id, this::told)));
        told.forEach(id -> attempt(() -> destroy(id)));
    }

    /** Before and after: between the two somebody may have opened it. */
    private void destroy(String id) {
        if (removal.get().destroy(meldingen, id, this::farewell, GROUND)) {
            beside.accept(id);
        }
    }

    private Optional<Decision<Melding>> told(Dossier<Melding> dossier) {
        return lastDay(dossier).filter(end -> MeldingRetention.isToBeTold(dossier, end.einde(), clock.today()))
                .map(end -> MeldingRetention.tell(dossier.state(), content.writeAnnouncement(dossier, end.einde())));
    }

    private Optional<Decision<Melding>> farewell(Dossier<Melding> dossier) {
        return lastDay(dossier).filter(end -> MeldingRetention.isToBeDestroyed(dossier, end.einde(), clock.today()))
                .map(end -> {
                    beside.accept(dossier.id());
                    return MeldingRetention.farewell(dossier.state());
                });
    }

    private Optional<TermijnDate> lastDay(Dossier<Melding> dossier) {
        return termijn.of(dossier.state(), content.remediesBySystem(dossier));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(LogCode.DESTRUCTION_FAILED.pattern(), e.getClass().getSimpleName());
        }
    }
}
