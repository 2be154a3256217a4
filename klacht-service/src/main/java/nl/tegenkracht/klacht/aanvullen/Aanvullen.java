package nl.tegenkracht.klacht.aanvullen;

import java.time.Instant;
import java.util.Optional;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.filing.Filing;
import nl.tegenkracht.dossier.filing.FilingLimits;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.commissie.Opvolging;
import nl.tegenkracht.klacht.content.DossierContent;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtProcedure;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.klacht.regels.RulesOfKlacht;
import nl.tegenkracht.klacht.schrift.KlaagschriftReader;
import nl.tegenkracht.klacht.schrift.SubmittedKlaagschrift;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** The klager (who complains) adds what was still missing. */
@Component
public class Aanvullen {

    private final Dossiers<Klacht> dossiers;
    private final DossierContent content;
    private final RegelsRepository regelsRepository;
    private final Commissie commissie;
    private final Opvolging opvolging;
    private final FilingLimits filingLimits;
    private final RulesOfKlacht rules;
    private final LegalClock clock;

    Aanvullen(Dossiers<Klacht> dossiers, DossierContent content, RegelsRepository regelsRepository,
            Commissie commissie, Opvolging opvolging, FilingLimits filingLimits, RulesOfKlacht rules,
            LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.regelsRepository = regelsRepository;
        this.commissie = commissie;
        this.opvolging = opvolging;
        this.filingLimits = filingLimits;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Reads the input and adds it. The same form once more makes no second aanvulling.
     *
     * @throws FormReused if the caller sent something else with this form before
     * @throws nl.tegenkracht.core.refusal.NotFound if the klacht does not exist, or not for this caller
     * @throws Refused if the caller is not the klager
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    public Dossier<Klacht> vulAan(String klacht, Input input, Caller caller) {
        var dossier = dossiers.get(klacht, caller);
        if (dossier.roleOf(caller).filter(Role.KLAGER.code()::equals).isEmpty()) {
            throw new Refused(Text.of("klacht.refused.only-klager-adds"), null);
        }
        var now = clock.now();
        var submitted = KlaagschriftReader.aanvulling(input, regelset(dossier.state()), LegalClock.day(now));
        return vulAan(dossier, submitted, now, caller);
    }

    private Dossier<Klacht> vulAan(Dossier<Klacht> found, SubmittedKlaagschrift submitted, Instant now,
            Caller caller) {
        if (isAdded(submitted, found, caller)) {
            return found;
        }
        filingLimits.count(Filing.AANVULLING, caller);
        var stuk = content.aanvulling(found, submitted.klaagschrift(), caller);
        return dossiers.change(found, dossier -> isSentMeanwhile(submitted, stuk, dossier, caller)
                ? Optional.empty()
                : Optional.of(decision(dossier, submitted, stuk, now, caller)), caller);
    }

    private Decision<Klacht> decision(Dossier<Klacht> dossier, SubmittedKlaagschrift submitted, StukReference stuk,
            Instant now, Caller caller) {
        var klacht = dossier.state();
        var aanvulling = submitted.klaagschrift();
        var known = klacht.betrokkenen() == null && aanvulling.betrokken().isEmpty()
                ? klacht
                : opvolging.alsoInvolving(commissie.involved(aanvulling.betrokken(), caller), dossier,
                        earlier -> content.text(dossier, earlier, caller));
        var added = known.open().vulAan(submitted.id(), aanvulling, stuk, regelsRepository.forKlacht(klacht), now);
        return opvolging.after(KlachtProcedure.added(added.state(), stuk.id(), rules.of(klacht), now).in(added), now);
    }

    private Regelset regelset(Klacht klacht) {
        return regelsRepository.forKlacht(klacht).map(Geldend::regelset).orElse(null);
    }

    private boolean isAdded(SubmittedKlaagschrift submitted, Dossier<Klacht> dossier, Caller caller) {
        return FormReused.isRepeat(dossier.state().aanvulling(submitted.id()),
                first -> submitted.repeats(content.aanvulling(dossier, first, caller)));
    }

    /** Sent twice at once: then the text of this one is nobody's. */
    private boolean isSentMeanwhile(SubmittedKlaagschrift submitted, StukReference stuk, Dossier<Klacht> dossier,
            Caller caller) {
        if (dossier.state().aanvulling(submitted.id()).isPresent()) {
            dossiers.stukken().discard(stuk);
        }
        return isAdded(submitted, dossier, caller);
    }
}
