package nl.tegenkracht.klacht.worklist;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.page.ArtikelText;
import nl.tegenkracht.klacht.regels.RegelsPinner;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.klacht.termijn.TermijnDate;
import nl.tegenkracht.klacht.termijnen.RunningTermijnen;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.refusal.NotFound;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.worklist.WorkItem;
import nl.tegenkracht.starter.worklist.WorkList;
import org.springframework.stereotype.Component;

/** Reads the lists of the caller. Every item is fetched with its own grant: a list opens nothing. */
@Component
class KlachtLists {

    private final WorkList workList;
    private final Dossiers<Klacht> dossiers;
    private final RegelsRepository regelsRepository;
    private final RegelsPinner pinner;
    private final RunningTermijnen termijnen;

    KlachtLists(WorkList workList, Dossiers<Klacht> dossiers, RegelsRepository regelsRepository, RegelsPinner pinner,
            RunningTermijnen termijnen) {
        this.workList = workList;
        this.dossiers = dossiers;
        this.regelsRepository = regelsRepository;
        this.pinner = pinner;
        this.termijnen = termijnen;
    }

    /**
     * One klacht in a list.
     *
     * @param id        the id
     * @param rol       as whom the reader has access
     * @param klacht    the state
     * @param termijnen what runs now
     */
    record KlachtListItem(String id, Role rol, Klacht klacht, List<TermijnDate> termijnen) {

        public Instant sinds() {
            return klacht.sinds();
        }

        public String artikel(TermijnDate termijn) {
            return ArtikelText.of(termijn.artikel());
        }

        public KlachtState.Words status() {
            return klacht.staat().words(rol);
        }
    }

    /** Everything the caller has access to, last changed first. */
    List<KlachtListItem> of(Caller caller) {
        return workList.of(caller).stream().flatMap(item -> item(item, caller)).toList();
    }

    /** One's own klachten. */
    List<KlachtListItem> asKlager(Caller caller) {
        return of(caller).stream().filter(item -> item.rol() == Role.KLAGER).toList();
    }

    /** The klachten the caller has from the Klachtencommissie. */
    List<KlachtListItem> asCommissie(Caller caller) {
        return of(caller).stream().filter(item -> item.rol() != Role.KLAGER).toList();
    }

    private Stream<KlachtListItem> item(WorkItem item, Caller caller) {
        try {
            return Stream.of(item(pinner.pinIfKnown(dossiers.get(item.dossier(), caller), caller), caller));
        } catch (NotFound goneMeanwhile) {
            return Stream.empty();
        }
    }

    private KlachtListItem item(Dossier<Klacht> dossier, Caller caller) {
        var klacht = dossier.state();
        return new KlachtListItem(dossier.id(), dossier.roleOf(caller).map(Role::of).orElseThrow(), klacht,
                regelsRepository.forKlacht(klacht).map(Geldend::regelset).map(regelset -> running(klacht, regelset))
                        .orElse(List.of()));
    }

    private List<TermijnDate> running(Klacht klacht, Regelset regelset) {
        return termijnen.of(klacht, regelset);
    }
}
