package nl.tegenkracht.melding.advies;

import java.util.List;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Adviesblad;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingAdvies;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.SeenVersion;
import org.springframework.stereotype.Component;

/** The vertrouwenspersoon writes an adviesblad, and the melder ticks what they want (KR-2021 art. 5 lid 1 onder e). */
@Component
class Adviseren {

    private static final String ADVICE = "KR-2021 art. 5 lid 1 onder e";

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final Adviesopties opties;
    private final LegalClock clock;

    Adviseren(Dossiers<Melding> dossiers, DossierContent content, Adviesopties opties, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.opties = opties;
        this.clock = clock;
    }

    /**
     * The adviesblad and what was ticked, as the reader sees them.
     *
     * @param id          the id of the melding
     * @param versie      of the melding
     * @param vanMelder   whether the reader is the melder
     * @param open        whether something can be written
     * @param opties      the steps on it; empty if there is none yet
     * @param toelichting what the vertrouwenspersoon added
     * @param keuze       what the melder ticked, or {@code null}
     */
    record AdviesView(String id, long versie, boolean vanMelder, boolean open, List<Adviesoptie> opties,
            String toelichting, Adviesblad keuze) {

        /** Whether the melder ticked this step. */
        public boolean gekozen(Adviesoptie optie) {
            return keuze != null && keuze.opties().contains(optie.code());
        }

        @Override
        public String toString() {
            return "AdviesView[]";
        }
    }

    AdviesView view(String melding, Caller caller) {
        return view(dossiers.get(melding, caller), caller);
    }

    /**
     * Writes one, in the place of the last. The same once more changes nothing.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if anyone but the vertrouwenspersoon does this, or if the melding was ended or closed
     * @throws Stale if something has changed meanwhile
     */
    AdviesView schrijf(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var version = seen.of(dossier.version(), input);
        var blad = NewAdvies.read(input, opties.codes());
        Role.VERTROUWENSPERSOON.require(dossier, caller, "melding.refused.only-vertrouwenspersoon-advises", ADVICE);
        if (content.advies(dossier, caller).filter(blad::equals).isPresent()) {
            return view(dossier, caller);
        }
        requireCurrent(dossier, version);
        var stuk = content.writeAdvies(dossier, blad, caller);
        return view(dossiers.update(dossier, dossier.state().advies().schrijf(stuk, clock.now()), caller), caller);
    }

    /**
     * Ticks steps on it. The same once more changes nothing.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if anyone but the melder does this, if there is no adviesblad, or if the melding was ended or closed
     * @throws Stale if something has changed meanwhile: then there may be other steps
     */
    AdviesView kies(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var version = seen.of(dossier.version(), input);
        var keuze = NewAdvies.read(input, content.advies(dossier, caller).map(Adviesblad::opties)
                .orElseGet(opties::codes));
        Role.MELDER.require(dossier, caller, "melding.refused.only-melder-ticks", ADVICE);
        MeldingAdvies.requireBlad(dossier);
        if (content.adviesKeuze(dossier, caller).filter(keuze::equals).isPresent()) {
            return view(dossier, caller);
        }
        requireCurrent(dossier, version);
        var stuk = content.writeAdviesKeuze(dossier, keuze, caller);
        return view(dossiers.update(dossier, dossier.state().advies().kies(stuk, clock.now()), caller), caller);
    }

    private AdviesView view(Dossier<Melding> dossier, Caller caller) {
        var blad = content.advies(dossier, caller);
        return new AdviesView(dossier.id(), dossier.version(), Role.MELDER.isOf(dossier, caller),
                dossier.state().staat().isOpen(), blad.map(Adviesblad::opties).map(opties::of).orElse(List.of()),
                blad.map(Adviesblad::toelichting).orElse(""), content.adviesKeuze(dossier, caller).orElse(null));
    }

    private static void requireCurrent(Dossier<Melding> dossier, long version) {
        dossier.requireVersion(version);
        dossier.state().requireOpen();
    }
}
