package nl.tegenkracht.melding.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.melding.dossier.Categorie;
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
import nl.tegenkracht.starter.worklist.WorkFold;
import nl.tegenkracht.starter.worklist.WorkItem;
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

    /** A page of a list, and the meldingen on it. */
    record MeldingList(WorkPage page, List<MeldingLine> items) {}

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
        var apart = page.dossiers().stream().filter(id -> !page.folds().containsKey(id)).toList();
        var found = dossiers.findAll(apart, caller).stream()
                .collect(Collectors.toMap(Dossier::id, Function.identity()));
        return new MeldingList(page, page.items().stream().flatMap(row -> line(row, page, found, caller)).toList());
    }

    private Stream<MeldingLine> line(WorkItem row, WorkPage page, Map<String, Dossier<Melding>> found, Caller caller) {
        var fold = page.folds().get(row.dossier());
        return fold == null
                ? Stream.ofNullable(found.get(row.dossier())).map(dossier -> item(dossier, caller))
                : Stream.of(new FoldedMeldingen(row, fold));
    }

    private MeldingListItem item(Dossier<Melding> dossier, Caller caller) {
        var melding = dossier.state();
        return new MeldingListItem(dossier.id(), Role.of(dossier.roleOf(caller).orElseThrow()), melding,
                categorieen.of(melding.categorie()),
                vertrouwenspersonen.byPseudonym(melding.vertrouwenspersoon()).orElse(null));
    }
}
