package nl.tegenkracht.melding.opname;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.filing.Filing;
import nl.tegenkracht.dossier.filing.FilingLimits;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melder;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingIntake;
import nl.tegenkracht.melding.dossier.Opname;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** A vertrouwenspersoon takes a melding down for its melder (record 0362). To everybody else this is not there. */
@Component
class Opnemen {

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Categorieen categorieen;
    private final FilingLimits filingLimits;
    private final LegalClock clock;

    Opnemen(Dossiers<Melding> dossiers, DossierContent content, Vertrouwenspersonen vertrouwenspersonen,
            Categorieen categorieen, FilingLimits filingLimits, LegalClock clock) {
        this.dossiers = dossiers;
        this.content = content;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.categorieen = categorieen;
        this.filingLimits = filingLimits;
        this.clock = clock;
    }

    /**
     * The benoeming of the caller.
     *
     * @throws NotFound for everybody but a vertrouwenspersoon
     */
    String requirePossible(Caller caller) {
        return vertrouwenspersonen.benoemingOf(caller).orElseThrow(NotFound::new);
    }

    /**
     * Records the melding, with the caller as its vertrouwenspersoon. The same form once more gives the first melding.
     *
     * @throws NotFound for everybody but a vertrouwenspersoon
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws FormReused if the caller took something else down with this form before
     * @throws nl.tegenkracht.core.refusal.TooManyFilings if the caller took down more today than anybody does
     */
    Dossier<Melding> neemOp(Input input, Caller caller) {
        var benoeming = requirePossible(caller);
        var opname = NewOpname.read(input, categorieen, clock.today());
        var id = dossiers.idOf(opname.id(), caller);
        var earlier = dossiers.find(id, caller);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), opname, caller);
        }
        try {
            return create(id, opname, benoeming, caller);
        } catch (Stale sentTwiceAtOnce) {
            return repeated(dossiers.get(id, caller), opname, caller);
        }
    }

    private Dossier<Melding> repeated(Dossier<Melding> first, NewOpname again, Caller caller) {
        var melding = first.state();
        if (melding.opname() != null && melding.opname().wijze() == again.how()
                && LegalClock.day(melding.ontvangen()).equals(again.ontvangen())
                && melding.hoedanigheid() == again.capacity() && melding.soort() == again.asked()
                && melding.categorieen().equals(again.categorieen())
                && content.relaas(first, caller).equals(again.relaas())) {
            return first;
        }
        throw new FormReused();
    }

    private Dossier<Melding> create(String id, NewOpname opname, String benoeming, Caller caller) {
        var intake = new MeldingIntake(Melder.takenDown(id, opname.capacity()), opname.categorieen(),
                vertrouwenspersonen.ofTheirOwn(benoeming), vertrouwenspersonen.pseudonym(benoeming), opname.asked());
        filingLimits.count(Filing.MELDING, caller);
        var draft = dossiers.draft(id);
        var relaas = content.write(draft, opname.relaas(), caller);
        var now = clock.now();
        return dossiers.create(draft, Melding.neemOp(intake, Opname.begin(opname.how(), opname.voorgelezen(), now),
                relaas, moment(opname.ontvangen(), now)), caller);
    }

    /** Of a day that is over nobody asks at what time. */
    private static Instant moment(LocalDate day, Instant now) {
        return day.equals(LegalClock.day(now)) ? now : day.atTime(LocalTime.NOON).atZone(LegalClock.ZONE).toInstant();
    }

    /** What is read out before anything is taken down. */
    List<String> limits() {
        return Opname.GRENZEN;
    }
}
