package nl.tegenkracht.melding.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingKind;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.page.StatusText;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.worklist.WorkList;
import nl.tegenkracht.starter.worklist.WorkPage;
import nl.tegenkracht.starter.worklist.WorkPageRequest;
import org.springframework.stereotype.Component;

/** Reads the lists of the caller, a page at a time. Every item needs its own grant: a list opens nothing. */
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

    /** A page of a list, and the meldingen on it. */
    record MeldingList(WorkPage page, List<MeldingListItem> items) {}

    /** Everything the caller has access to. */
    MeldingList of(Caller caller, WorkPageRequest request) {
        return list(caller.grantKeys(), caller, request);
    }

    /** The meldingen the caller made. */
    MeldingList asMelder(Caller caller, WorkPageRequest request) {
        return list(Set.of(caller.pseudonym()), caller, request);
    }

    /** The meldingen made to the caller. */
    MeldingList asVertrouwenspersoon(Caller caller, WorkPageRequest request) {
        return list(caller.functionKeys(), caller, request);
    }

    private MeldingList list(Collection<String> readers, Caller caller, WorkPageRequest request) {
        var page = workList.page(readers, MeldingKind.CODE, request);
        var found = dossiers.findAll(page.dossiers(), caller).stream()
                .collect(Collectors.toMap(Dossier::id, Function.identity()));
        return new MeldingList(page, page.dossiers().stream().map(found::get).filter(Objects::nonNull)
                .map(dossier -> item(dossier, caller)).toList());
    }

    private MeldingListItem item(Dossier<Melding> dossier, Caller caller) {
        var melding = dossier.state();
        return new MeldingListItem(dossier.id(), Role.of(dossier.roleOf(caller).orElseThrow()), melding,
                categorieen.name(melding.categorie()),
                vertrouwenspersonen.byPseudonym(melding.vertrouwenspersoon()).orElse(null));
    }
}
