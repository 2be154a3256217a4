package nl.tegenkracht.melding.overdracht;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Afwezigheid;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.notities.Werkmappen;
import nl.tegenkracht.melding.vertrouwenspersoon.HandedOver;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.web.input.SeenVersion;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** A vertrouwenspersoon steps aside; who takes over is chosen by the melder alone (KR-2021 art. 5 lid 3, 5 and 7). */
@Component
class Overdragen {

    private final Dossiers<Melding> dossiers;
    private final Werkmappen werkmappen;
    private final DossierContent content;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final HandedOver handedOver;
    private final LegalClock clock;

    Overdragen(Dossiers<Melding> dossiers, Werkmappen werkmappen, DossierContent content,
            Vertrouwenspersonen vertrouwenspersonen, HandedOver handedOver, LegalClock clock) {
        this.dossiers = dossiers;
        this.werkmappen = werkmappen;
        this.content = content;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.handedOver = handedOver;
        this.clock = clock;
    }

    /** The melding, for the vertrouwenspersoon who has it. */
    Dossier<Melding> held(String melding, Caller caller) {
        return werkmappen.melding(melding, caller);
    }

    /**
     * Gives the melding back. Whoever did so before has no access any more, and is told once more that it is done.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws nl.tegenkracht.core.refusal.Refused if the melding was ended or closed
     * @throws NotFound for everybody but the vertrouwenspersoon who has the melding, or gave it back
     * @throws Stale if something has changed meanwhile
     */
    void giveBack(String melding, Input input, SeenVersion seen, Caller caller) {
        if (handedOver.find(melding, caller).filter(HandedOver.Handover::teruggegeven).isPresent()) {
            return;
        }
        var dossier = held(melding, caller);
        var version = seen.of(dossier.version(), input);
        var teruggave = Teruggave.read(input);
        requireCurrent(dossier, version);
        var bericht = teruggave.bericht().isBlank()
                ? Optional.<StukReference>empty()
                : Optional.of(content.write(dossier, teruggave.bericht(), caller));
        dossiers.update(dossier, dossier.state().handover().giveBack(bericht, clock.now()), caller);
    }

    /**
     * Says when the caller is away. The same once more changes nothing.
     *
     * @throws Stale if something has changed meanwhile
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws nl.tegenkracht.core.refusal.Refused if the melding was ended or closed
     * @throws NotFound for everybody but the vertrouwenspersoon who has the melding
     */
    void beAway(String melding, Input input, SeenVersion seen, Caller caller) {
        var dossier = held(melding, caller);
        var version = seen.of(dossier.version(), input);
        var away = NewAfwezigheid.read(input, offered(dossier, caller).stream().map(Vertrouwenspersoon::id).toList())
                .afwezigheid();
        if (content.absence(dossier, caller).filter(away::equals).isPresent()) {
            return;
        }
        requireCurrent(dossier, version);
        dossiers.update(dossier, dossier.state().handover().away(content.write(dossier, away, caller)), caller);
    }

    /** Who can be offered meanwhile: nobody the melder named, and nobody who gave it back. */
    List<Vertrouwenspersoon> offered(Dossier<Melding> dossier, Caller caller) {
        return vertrouwenspersonen.selectableBy(caller, content.relaas(dossier, caller).betrokken()).stream()
                .filter(one -> !dossier.state().handover().isGivenBackBy(vertrouwenspersonen.pseudonym(one.id())))
                .toList();
    }

    /** The same, without whom this melder cannot choose. */
    Afwezigheid withOffer(Afwezigheid away, Dossier<Melding> dossier, Caller caller) {
        return away.vervanger().isEmpty()
                || offered(dossier, caller).stream().anyMatch(one -> one.id().equals(away.vervanger()))
                        ? away
                        : new Afwezigheid(away.van(), away.tot(), "");
    }

    private static void requireCurrent(Dossier<Melding> dossier, long version) {
        dossier.requireVersion(version);
        dossier.state().requireOpen();
    }
}
