package nl.tegenkracht.melding.voorstel;

import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.dossier.Voorstel;
import nl.tegenkracht.melding.dossier.VoorstelAct;
import nl.tegenkracht.web.input.SeenVersion;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/**
 * The answer of the melder to a voorstel, and what became of it. What was said last and is said again, word for word,
 * gives the first result; all else needs the version that is current, so that a consent that was just taken back is
 * never overlooked.
 */
@Component
public class Instemming {

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final LegalClock clock;

    Instemming(Dossiers<Melding> dossiers, DossierContent content, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.clock = clock;
    }

    /**
     * The melder answers.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused if anyone but the melder does this, or if it can no longer be answered
     * @throws Stale if something has changed meanwhile
     */
    public Dossier<Melding> antwoord(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var version = seen.of(dossier.version(), input);
        var antwoord = Antwoord.read(input);
        Role.MELDER.require(dossier, caller, "melding.refused.only-melder-consents", "KR-2021 art. 5 lid 3");
        var current = voorstel(dossier, antwoord.voorstel());
        if (isRepeat(dossier, current, antwoord, caller)) {
            return dossier;
        }
        dossier.requireVersion(version);
        var consent = dossier.state().consent();
        consent.requireLive(current);
        var remark = text(dossier, antwoord.toelichting(), caller);
        return dossiers.update(dossier, consent.antwoord(current, antwoord.agrees(), remark, clock.now()), caller);
    }

    /**
     * The vertrouwenspersoon says that it was done, or that it will not be.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws Refused without the consent of the melder, or if anyone but the vertrouwenspersoon does this
     * @throws Stale if something has changed meanwhile
     */
    public Dossier<Melding> voerUit(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = dossiers.get(melding, caller);
        var version = seen.of(dossier.version(), input);
        var uitvoering = Uitvoering.read(input);
        Role.VERTROUWENSPERSOON.require(dossier, caller, "melding.refused.only-vertrouwenspersoon-acts",
                "KR-2021 art. 5 lid 3");
        var current = voorstel(dossier, uitvoering.voorstel());
        if (current.is(uitvoering.act()) && saidLast(dossier, current, uitvoering.verslag(), caller)) {
            return dossier;
        }
        dossier.requireVersion(version);
        return dossiers.update(dossier, decision(dossier, current, uitvoering, caller), caller);
    }

    private Decision<Melding> decision(Dossier<Melding> dossier, Voorstel current, Uitvoering uitvoering,
            Caller caller) {
        var consent = dossier.state().consent();
        if (uitvoering.act() == VoorstelAct.UITGEVOERD) {
            consent.requireConsent(current);
            return consent.voerUit(current, content.writeStep(dossier, uitvoering.verslag(), caller), clock.now());
        }
        consent.requireLive(current);
        return consent.vervalt(current, content.writeStep(dossier, uitvoering.verslag(), caller), clock.now());
    }

    private boolean isRepeat(Dossier<Melding> dossier, Voorstel voorstel, Antwoord antwoord, Caller caller) {
        var same = antwoord.agrees()
                ? voorstel.is(VoorstelAct.INGESTEMD)
                : voorstel.is(VoorstelAct.GEWEIGERD) || voorstel.is(VoorstelAct.INGETROKKEN);
        return same && saidLast(dossier, voorstel, antwoord.toelichting(), caller);
    }

    private boolean saidLast(Dossier<Melding> dossier, Voorstel voorstel, String text, Caller caller) {
        return voorstel.last().filter(step -> content.said(dossier, step, caller).strip().equals(text.strip()))
                .isPresent();
    }

    private Optional<StukReference> text(Dossier<Melding> dossier, String text, Caller caller) {
        return text.isBlank() ? Optional.empty() : Optional.of(content.writeStep(dossier, text, caller));
    }

    private static Voorstel voorstel(Dossier<Melding> dossier, String id) {
        return dossier.state().voorstellen().byId(id).orElseThrow(NotFound::new);
    }
}
