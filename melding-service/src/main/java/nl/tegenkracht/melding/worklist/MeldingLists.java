package nl.tegenkracht.melding.worklist;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.page.StatusText;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.refusal.NotFound;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.worklist.WorkItem;
import nl.tegenkracht.starter.worklist.WorkList;
import org.springframework.stereotype.Component;

/** Reads the lists of the caller. Every item is fetched with its own grant: a list opens nothing. */
@Component
class MeldingLists {

    private final WorkList workList;
    private final Dossiers<Melding> dossiers;
    private final Categorieen categorieen;
    private final Vertrouwenspersonen vertrouwenspersonen;

    MeldingLists(WorkList workList, Dossiers<Melding> dossiers, Categorieen categorieen,
            Vertrouwenspersonen vertrouwenspersonen) {
        this.workList = workList;
        this.dossiers = dossiers;
        this.categorieen = categorieen;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    /**
     * One melding in a list.
     *
     * @param id                 the id
     * @param rol                as whom the reader has access
     * @param melding            the state
     * @param categorie          name of the categorie
     * @param vertrouwenspersoon who has the melding, or {@code null} if no longer benoemd
     */
    record MeldingListItem(String id, Role rol, Melding melding, String categorie,
            Vertrouwenspersoon vertrouwenspersoon) {

        public boolean action() {
            return melding.asks(rol);
        }

        public Instant since() {
            return melding.sinds();
        }

        public StatusText status() {
            return StatusText.of(melding, rol);
        }
    }

    /** Everything the caller has access to, last changed first. */
    List<MeldingListItem> of(Caller caller) {
        return workList.of(caller).stream().flatMap(item -> item(item, caller)).toList();
    }

    /** What the caller has access to in this role, last changed first. */
    List<MeldingListItem> of(Caller caller, Role role) {
        return of(caller).stream().filter(item -> item.rol() == role).toList();
    }

    private Stream<MeldingListItem> item(WorkItem item, Caller caller) {
        try {
            var dossier = dossiers.get(item.dossier(), caller);
            var melding = dossier.state();
            var role = Role.of(dossier.roleOf(caller).orElseThrow());
            return Stream.of(new MeldingListItem(dossier.id(), role, melding, categorieen.name(melding.categorie()),
                    vertrouwenspersonen.byPseudonym(melding.vertrouwenspersoon()).orElse(null)));
        } catch (NotFound goneMeanwhile) {
            return Stream.empty();
        }
    }
}
