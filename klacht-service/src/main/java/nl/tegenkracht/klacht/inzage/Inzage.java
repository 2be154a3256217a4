package nl.tegenkracht.klacht.inzage;

import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.klacht.bevindingen.Bevindingen;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.content.DossierContent;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtNews;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.dossier.Standing;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.page.RuleReferences;
import nl.tegenkracht.klacht.regels.CoveredEmployers;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.klacht.termijnen.RunningTermijnen;
import nl.tegenkracht.web.page.Option;
import org.springframework.stereotype.Component;

/**
 * Reads a klacht for whoever has been given access to it by name. Of many long aanvullingen so many are read at once as
 * one can read, from the newest back: two hundred of the longest would be more than a service has memory for.
 */
@Component
class Inzage {

    /** All of the klacht. */
    static final int NEWEST = Integer.MAX_VALUE;
    /** After so many characters of aanvullingen the earlier ones are on a page of their own. */
    private static final int READ_AT_ONCE = 100_000;

    private final Dossiers<Klacht> dossiers;
    private final DossierContent content;
    private final RegelsServices regels;
    private final Commissie commissie;
    private final LegalClock clock;

    Inzage(Dossiers<Klacht> dossiers, DossierContent content, RegelsServices regels, Commissie commissie,
            LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.regels = regels;
        this.commissie = commissie;
        this.clock = clock;
    }

    /** Everything there is to say about regels for a klacht. */
    @Component
    record RegelsServices(RegelsRepository repository, Bevindingen bevindingen, RunningTermijnen termijnen,
            CoveredEmployers employers) {}

    Dossier<Klacht> get(String id, Caller caller) {
        return dossiers.get(id, caller);
    }

    /** Notes that the caller opened it: all that is there now for them is not new any more. */
    void noteOpened(Dossier<Klacht> dossier, Caller caller) {
        var klacht = dossier.state();
        klacht.reader(caller.grantKeys())
                .ifPresent(reader -> dossiers.noteOpened(dossier, KlachtNews.of(klacht, reader), caller));
    }

    /** Whether the caller reads the klaagschrift itself: the klager, and who handles it. */
    static boolean readsAll(Dossier<Klacht> dossier, Caller caller) {
        var role = dossier.roleOf(caller).map(Role::of).orElseThrow();
        return role.knowsTheFiling();
    }

    /** Where the rules of this klacht are laid down. */
    RuleReferences rules(Dossier<Klacht> dossier) {
        return RuleReferences.of(regels.repository().forKlacht(dossier.state()));
    }

    /** @param before only aanvullingen before this one, counted from the first; {@link #NEWEST} for all */
    KlachtView view(Dossier<Klacht> dossier, Caller caller, int before) {
        var klacht = dossier.state();
        var reader = klacht.reader(caller.grantKeys()).orElseThrow();
        var role = klacht.roleOf(reader);
        var geldend = regels.repository().forKlacht(klacht);
        var regelset = geldend.map(Geldend::regelset);
        return !role.knowsTheFiling()
                ? outside(dossier, reader)
                : new KlachtView(dossier.id(), role, Standing.of(klacht, reader), klacht, geldend.orElse(null),
                        regels.bevindingen().of(klacht, geldend, regels.repository().inForceOn(klacht.indieningDate()),
                                role),
                        regelset.map(known -> regels.termijnen().of(klacht, known, reader)).orElse(List.of()),
                        upcoming(klacht, regelset), content.ontvangstbevestiging(dossier, caller),
                        content.klaagschrift(dossier, caller),
                        aanvullingen(dossier, caller, before),
                        Optional.ofNullable(klacht.behandelaar()).flatMap(commissie::name).orElse(null), clock.today());
    }

    /** Who only has what is meant for them reads neither klaagschrift nor findings (KR-2021 art. 10 lid 3). */
    private KlachtView outside(Dossier<Klacht> dossier, Actor reader) {
        var klacht = dossier.state();
        var geldend = regels.repository().forKlacht(klacht);
        return new KlachtView(dossier.id(), klacht.roleOf(reader), Standing.of(klacht, reader), klacht,
                geldend.orElse(null), List.of(), geldend.map(known -> regels.termijnen().of(klacht, known.regelset(),
                        reader)).orElse(List.of()),
                List.of(), null, null, new KlachtView.AanvullingenPage(List.of(), null, true),
                Optional.ofNullable(klacht.behandelaar()).flatMap(commissie::name).orElse(null), clock.today());
    }

    /** Whom of the Klachtencommissie the klager can say the klacht is about. */
    List<Option> commissie(Caller caller) {
        return commissie.others(caller);
    }

    /** Of every employer whether the regeling applied to it when this was filed; for the Klachtencommissie only (D-18). */
    List<CoveredEmployers.Employer> employers(KlachtView view) {
        return view.rol().isAmbt() && view.geldend() != null
                ? regels.employers().on(view.klacht().indieningDate(), view.geldend().regelset())
                : List.of();
    }

    private List<Regelset.Termijn> upcoming(Klacht klacht, Optional<Regelset> regelset) {
        return regelset.map(known -> regels.termijnen().onceComplete(klacht, known)).orElse(List.of());
    }

    private KlachtView.AanvullingenPage aanvullingen(Dossier<Klacht> dossier, Caller caller, int before) {
        var all = dossier.state().aanvullingen();
        int end = Math.clamp(before, 0, all.size());
        var page = new LinkedList<KlachtView.AanvullingView>();
        int first = end;
        for (int read = 0; first > 0 && read < READ_AT_ONCE;) {
            first--;
            var aanvulling = all.get(first);
            var text = content.aanvulling(dossier, aanvulling, caller);
            page.addFirst(new KlachtView.AanvullingView(aanvulling.id(), aanvulling.op(), text));
            read += text.length();
        }
        return new KlachtView.AanvullingenPage(page, first == 0 ? null : first, end == all.size());
    }
}
