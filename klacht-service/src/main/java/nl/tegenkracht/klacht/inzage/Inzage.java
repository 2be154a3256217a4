package nl.tegenkracht.klacht.inzage;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.klacht.bevindingen.Bevindingen;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.content.DossierContent;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.klacht.termijnen.RunningTermijnen;
import nl.tegenkracht.starter.clock.LegalClock;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.page.Option;
import nl.tegenkracht.starter.security.Caller;
import org.springframework.stereotype.Component;

/** Reads a klacht for whoever has been given access to it by name. */
@Component
class Inzage {

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
    record RegelsServices(RegelsRepository repository, Bevindingen bevindingen, RunningTermijnen termijnen) {}

    Dossier<Klacht> get(String id, Caller caller) {
        return dossiers.get(id, caller);
    }

    KlachtView view(Dossier<Klacht> dossier, Caller caller) {
        var klacht = dossier.state();
        var role = dossier.roleOf(caller).map(Role::of).orElseThrow();
        var geldend = regels.repository().forKlacht(klacht);
        var regelset = geldend.map(Geldend::regelset);
        return new KlachtView(dossier.id(), role, klacht, geldend.orElse(null),
                regels.bevindingen().of(klacht, geldend, regels.repository().inForceOn(klacht.indieningDate()), role),
                regelset.map(known -> regels.termijnen().of(klacht, known)).orElse(List.of()),
                upcoming(klacht, regelset), content.ontvangstbevestiging(dossier, caller),
                content.klaagschrift(dossier, caller),
                aanvullingen(dossier, caller),
                Optional.ofNullable(klacht.behandelaar()).flatMap(commissie::name).orElse(null), clock.today());
    }

    /** Whom of the Klachtencommissie the klager can say the klacht is about. */
    List<Option> commissie(Caller caller) {
        return commissie.others(caller);
    }

    private List<Regelset.Termijn> upcoming(Klacht klacht, Optional<Regelset> regelset) {
        return regelset.map(known -> regels.termijnen().onceComplete(klacht, known)).orElse(List.of());
    }

    private List<KlachtView.AanvullingView> aanvullingen(Dossier<Klacht> dossier, Caller caller) {
        return dossier.state().aanvullingen().stream()
                .map(aanvulling -> new KlachtView.AanvullingView(aanvulling.id(), aanvulling.op(),
                        content.aanvulling(dossier, aanvulling, caller)))
                .toList();
    }
}
