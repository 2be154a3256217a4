package nl.tegenkracht.melding.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierList;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.melding.dossier.Categorie;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.notities.Werkmappen;
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
    private final Werkmappen werkmappen;
    private final LegalClock clock;

    MeldingLists(Dossiers<Melding> dossiers, Categorieen categorieen,
            Vertrouwenspersonen vertrouwenspersonen, Werkmappen werkmappen, LegalClock clock) {
        this.werkmappen = werkmappen;
        this.clock = clock;
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
     * @param categorieen        what it is about
     * @param vertrouwenspersoon who has the melding, or {@code null} if no longer benoemd
     * @param eigen              what the reader has beside it
     */
    record MeldingListItem(String id, Role rol, Melding melding, List<Categorie> categorieen,
            Vertrouwenspersoon vertrouwenspersoon, OwnWork eigen) {

        /** What it is about, in one line. */
        public String onderwerpen(Language language) {
            return Categorie.names(categorieen, language);
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
    DossierList<MeldingListItem> of(Caller caller, WorkPageRequest request) {
        return list(caller.grantKeys(), caller, request);
    }

    /** The meldingen the caller made. */
    DossierList<MeldingListItem> asMelder(Caller caller, WorkPageRequest request) {
        return list(Set.of(caller.pseudonym()), caller, request);
    }

    /** The meldingen made to the caller. */
    DossierList<MeldingListItem> asVertrouwenspersoon(Caller caller, WorkPageRequest request) {
        return list(caller.functionKeys(), caller, request);
    }

    private DossierList<MeldingListItem> list(Collection<String> readers, Caller caller, WorkPageRequest request) {
        var list = dossiers.list(readers, request, caller, dossier -> dossier);
        var own = own(list.apart(), caller);
        return list.map(dossier -> item(dossier, own.get(dossier.id()), caller));
    }

    /** These, with what the caller has beside them, by one query for each role. */
    List<MeldingListItem> items(List<Dossier<Melding>> held, Caller caller) {
        var own = own(held, caller);
        return held.stream().map(dossier -> item(dossier, own.get(dossier.id()), caller)).toList();
    }

    private Map<String, OwnWork> own(List<Dossier<Melding>> held, Caller caller) {
        var werkmap = werkmappen.of(held, caller);
        var opened = dossiers.openedUpTo(held.stream().filter(one -> Role.MELDER.isOf(one, caller)).toList(), caller);
        var now = clock.now();
        return held.stream().collect(Collectors.toMap(Dossier::id, one -> Role.MELDER.isOf(one, caller)
                ? OwnWork.ofMelder(one.state(), opened.getOrDefault(one.id(), 0))
                : OwnWork.of(one.state(), werkmap.get(one.id()), now)));
    }

    private MeldingListItem item(Dossier<Melding> dossier, OwnWork own, Caller caller) {
        var melding = dossier.state();
        return new MeldingListItem(dossier.id(), Role.of(dossier, caller), melding,
                categorieen.of(melding.categorieen()),
                vertrouwenspersonen.byPseudonym(melding.vertrouwenspersoon()).orElse(null),
                own);
    }
}
