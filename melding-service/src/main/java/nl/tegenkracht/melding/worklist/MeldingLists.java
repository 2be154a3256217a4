package nl.tegenkracht.melding.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierList;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.worklist.WorkFold;
import nl.tegenkracht.dossier.worklist.WorkItem;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.melding.dossier.Categorie;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.page.StatusText;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import org.springframework.stereotype.Component;

/** Reads the lists of the caller, a page at a time. Every item needs its own grant: a list opens nothing. */
@Component
class MeldingLists {

    private final Dossiers<Melding> dossiers;
    private final Categorieen categorieen;
    private final Vertrouwenspersonen vertrouwenspersonen;

    MeldingLists(Dossiers<Melding> dossiers, Categorieen categorieen,
            Vertrouwenspersonen vertrouwenspersonen) {
        this.dossiers = dossiers;
        this.categorieen = categorieen;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    /** One line of a list. */
    sealed interface MeldingLine {

        /** The melding, or the first of those that the line stands for. */
        String id();

        /** For how many meldingen of one melder the line stands, or {@code null} if it is one melding. */
        WorkFold gevouwen();
    }

    /** Many meldingen of the same melder; nothing of them is read to show that they are there. */
    record FoldedMeldingen(WorkItem first, WorkFold gevouwen) implements MeldingLine {

        @Override
        public String id() {
            return first.dossier();
        }

        public Instant since() {
            return first.since();
        }
    }

    /**
     * One melding in a list.
     *
     * @param id                 the id
     * @param rol                as whom the reader has access
     * @param melding            the state
     * @param categorie          what it is about
     * @param vertrouwenspersoon who has the melding, or {@code null} if no longer benoemd
     */
    record MeldingListItem(String id, Role rol, Melding melding, Categorie categorie,
            Vertrouwenspersoon vertrouwenspersoon) implements MeldingLine {

        @Override
        public WorkFold gevouwen() {
            return null;
        }

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

    /** Everything the caller has access to. */
    DossierList<MeldingLine> of(Caller caller, WorkPageRequest request) {
        return list(caller.grantKeys(), caller, request);
    }

    /** The meldingen the caller made. */
    DossierList<MeldingLine> asMelder(Caller caller, WorkPageRequest request) {
        return list(Set.of(caller.pseudonym()), caller, request);
    }

    /** The meldingen made to the caller. */
    DossierList<MeldingLine> asVertrouwenspersoon(Caller caller, WorkPageRequest request) {
        return list(caller.functionKeys(), caller, request);
    }

    private DossierList<MeldingLine> list(Collection<String> readers, Caller caller, WorkPageRequest request) {
        return dossiers.list(readers, request, caller, dossier -> item(dossier, caller), FoldedMeldingen::new);
    }

    private MeldingListItem item(Dossier<Melding> dossier, Caller caller) {
        var melding = dossier.state();
        return new MeldingListItem(dossier.id(), Role.of(dossier.roleOf(caller).orElseThrow()), melding,
                categorieen.of(melding.categorie()),
                vertrouwenspersonen.byPseudonym(melding.vertrouwenspersoon()).orElse(null));
    }
}
