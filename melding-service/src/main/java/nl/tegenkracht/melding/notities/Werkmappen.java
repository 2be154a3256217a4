package nl.tegenkracht.melding.notities;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.dossier.Werkmap;
import org.springframework.stereotype.Component;

/**
 * The werkmappen of the caller. Whether somebody has one is asked of the melding each time: who no longer has the
 * melding no longer has what they kept about it either, from that moment (KR-2021 art. 5 lid 2).
 */
@Component
public class Werkmappen {

    private final Dossiers<Melding> meldingen;
    private final Dossiers<Werkmap> werkmappen;

    Werkmappen(Dossiers<Melding> meldingen, Dossiers<Werkmap> werkmappen) {
        this.meldingen = meldingen;
        this.werkmappen = werkmappen;
    }

    /**
     * The melding, for the vertrouwenspersoon who has it; for everybody else, the melder too, this is not there.
     *
     * @throws NotFound if the caller is not the vertrouwenspersoon of this melding
     */
    public Dossier<Melding> melding(String id, Caller caller) {
        return Optional.of(meldingen.get(id, caller)).filter(found -> Role.VERTROUWENSPERSOON.isOf(found, caller))
                .orElseThrow(NotFound::new);
    }

    /** What the caller keeps about a melding, if anything. */
    public Optional<Dossier<Werkmap>> of(Dossier<Melding> melding, Caller caller) {
        return Role.VERTROUWENSPERSOON.isOf(melding, caller)
                ? werkmappen.find(idOf(melding), caller)
                : Optional.empty();
    }

    /** What the caller keeps about these meldingen, by melding, with one query. */
    public Map<String, Werkmap> of(Collection<Dossier<Melding>> held, Caller caller) {
        var ids = held.stream().filter(melding -> Role.VERTROUWENSPERSOON.isOf(melding, caller)).map(Werkmappen::idOf)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : werkmappen.findAll(ids, caller).stream().map(Dossier::state)
                        .collect(Collectors.toMap(Werkmap::melding, Function.identity()));
    }

    /** Whether something of the gesprek was not opened yet by the vertrouwenspersoon who has the melding. */
    boolean isUnread(Dossier<Melding> melding, Caller caller) {
        return Role.VERTROUWENSPERSOON.isOf(melding, caller)
                && of(melding, caller).map(Dossier::state).map(Werkmap::gelezen)
                        .filter(read -> read >= melding.state().berichten().size()).isEmpty();
    }

    /** The werkmap, made if there was none yet. */
    Dossier<Werkmap> begin(Dossier<Melding> melding, Caller caller) {
        return of(melding, caller).orElseGet(() -> create(melding, caller));
    }

    Dossier<Werkmap> change(Dossier<Werkmap> werkmap, Function<Werkmap, Optional<Decision<Werkmap>>> act,
            Caller caller) {
        return werkmappen.change(werkmap, found -> act.apply(found.state()), caller);
    }

    private Dossier<Werkmap> create(Dossier<Melding> melding, Caller caller) {
        var id = idOf(melding);
        try {
            return werkmappen.create(werkmappen.draft(id),
                    Werkmap.begin(melding.id(), melding.state().vertrouwenspersoon()), caller);
        } catch (Stale madeTwiceAtOnce) {
            return werkmappen.get(id, caller);
        }
    }

    private static String idOf(Dossier<Melding> melding) {
        return Werkmap.idFor(melding.id(), melding.state().vertrouwenspersoon());
    }
}
