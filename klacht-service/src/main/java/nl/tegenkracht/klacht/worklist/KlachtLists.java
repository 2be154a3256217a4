package nl.tegenkracht.klacht.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.DossierList;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtNews;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.dossier.Standing;
import nl.tegenkracht.klacht.page.RuleReferences;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.klacht.termijnen.RunningTermijnen;
import nl.tegenkracht.klacht.termijnen.TermijnNames;
import nl.tegenkracht.terms.TermijnDate;
import org.springframework.stereotype.Component;

/** Reads the lists of the caller, a page at a time. Every item needs its own grant: a list opens nothing. */
@Component
class KlachtLists {

    private final Dossiers<Klacht> dossiers;
    private final RegelsRepository regelsRepository;
    private final RunningTermijnen termijnen;

    KlachtLists(Dossiers<Klacht> dossiers, RegelsRepository regelsRepository,
            RunningTermijnen termijnen) {
        this.dossiers = dossiers;
        this.regelsRepository = regelsRepository;
        this.termijnen = termijnen;
    }

    /**
     * One klacht in a list.
     *
     * @param id        the id
     * @param rol       as whom the reader has access
     * @param klacht    the state
     * @param stand     how it stands for this reader
     * @param termijnen what runs now
     * @param regels    where that is laid down
     * @param ongelezen how much came that the reader has not opened yet
     */
    record KlachtListItem(String id, Role rol, Klacht klacht, Standing stand, List<TermijnDate> termijnen,
            RuleReferences regels, int ongelezen) {

        public Instant sinds() {
            return stand.sinds();
        }

        /** What the klager hears, and before when. */
        public Text verwacht(TermijnDate termijn) {
            return termijn.code().equals(RunningTermijnen.ONTVANKELIJKHEID)
                    ? Text.of("klacht.mijn.expect.admissibility", termijn.einde())
                    : Text.of("klacht.mijn.expect.other", TermijnNames.name(termijn.code()), termijn.einde());
        }

        public KlachtState.Words status() {
            return stand.staat().words(rol);
        }

        /** What somebody calls it who did not file it and does not handle it; otherwise {@code null}. */
        public Text titel() {
            return switch (rol) {
                case AANGEKLAAGDE -> Text.of("klacht.case.title.accused");
                case BEVOEGD_GEZAG -> Text.of("klacht.case.title.authority");
                case UITVOERDER -> Text.of("klacht.case.title.executor");
                case VERTROUWENSPERSOON -> Text.of("klacht.case.title.companion");
                default -> null;
            };
        }
    }

    /** Everything the caller has access to. */
    DossierList<KlachtListItem> of(Caller caller, WorkPageRequest request) {
        return list(caller.grantKeys(), caller, request);
    }

    /** One's own klachten. */
    DossierList<KlachtListItem> asKlager(Caller caller, WorkPageRequest request) {
        return list(Set.of(caller.pseudonym()), caller, request);
    }

    /** The klachten the caller has from the Klachtencommissie. */
    DossierList<KlachtListItem> asCommissie(Caller caller, WorkPageRequest request) {
        return list(caller.functionKeys(), caller, request);
    }

    private DossierList<KlachtListItem> list(Collection<String> readers, Caller caller, WorkPageRequest request) {
        var regelsets = new HashMap<Object, Optional<Geldend>>();
        var list = dossiers.list(readers, request, caller, dossier -> dossier);
        var opened = dossiers.openedUpTo(list.apart(), caller);
        return list.map(dossier -> item(dossier, opened.getOrDefault(dossier.id(), 0), caller, regelsets));
    }

    private KlachtListItem item(Dossier<Klacht> dossier, int openedUpTo, Caller caller,
            Map<Object, Optional<Geldend>> regelsets) {
        var klacht = dossier.state();
        var geldend = geldend(klacht, regelsets);
        var reader = klacht.reader(caller.grantKeys()).orElseThrow();
        return new KlachtListItem(dossier.id(), klacht.roleOf(reader), klacht, Standing.of(klacht, reader),
                geldend.map(known -> termijnen.of(klacht, known.regelset(), reader)).orElse(List.of()),
                RuleReferences.of(geldend), KlachtNews.unread(klacht, reader, openedUpTo));
    }

    /** The regels of a klacht; klachten of one page mostly share theirs. */
    private Optional<Geldend> geldend(Klacht klacht, Map<Object, Optional<Geldend>> known) {
        return known.computeIfAbsent(klacht.regels() == null ? klacht.indieningDate() : klacht.regels().regelset(),
                _ -> regelsRepository.forKlacht(klacht));
    }
}
