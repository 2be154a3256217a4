package nl.tegenkracht.melding.overdracht;

import java.util.Optional;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Afwezigheid;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.vertrouwenspersoon.Afwezigheden;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/**
 * A vertrouwenspersoon says once, for all open meldingen in this domain, when they are away. Each melder reads it and
 * chooses, and so does who comes after that; nobody takes over by it. Who cannot be offered to a melder, is not offered
 * to that one.
 */
@Component
class OveralAfwezig {

    /** So many of the last changed are told. */
    private static final int TOLD = 1_000;

    private final Dossiers<Melding> dossiers;
    private final DossierContent content;
    private final Overdragen overdragen;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Afwezigheden afwezigheden;

    OveralAfwezig(Dossiers<Melding> dossiers, DossierContent content, Overdragen overdragen,
            Vertrouwenspersonen vertrouwenspersonen, Afwezigheden afwezigheden) {
        this.dossiers = dossiers;
        this.content = content;
        this.overdragen = overdragen;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.afwezigheden = afwezigheden;
    }

    /**
     * What came of it.
     *
     * @param meldingen   in how many meldingen it stands now
     * @param zonderAanbod in how many of those nobody is offered, though somebody was named
     */
    record Told(int meldingen, int zonderAanbod) {

        private Told plus(boolean offered) {
            return new Told(meldingen + 1, zonderAanbod + (offered ? 0 : 1));
        }
    }

    /** @throws NotFound if the caller is no vertrouwenspersoon */
    void requireVertrouwenspersoon(Caller caller) {
        if (!vertrouwenspersonen.includes(caller)) {
            throw new NotFound();
        }
    }

    /**
     * Says it in each. The same once more changes nothing.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws NotFound if the caller is no vertrouwenspersoon
     */
    Told zeg(Input input, Caller caller) {
        requireVertrouwenspersoon(caller);
        var away = NewAfwezigheid
                .read(input, vertrouwenspersonen.others(caller).stream().map(Vertrouwenspersoon::id).toList())
                .afwezigheid();
        afwezigheden.say(vertrouwenspersonen.own(caller).orElseThrow(NotFound::new), away);
        var told = new Told(0, 0);
        for (var dossier : dossiers.newest(caller.functionKeys(), TOLD, caller)) {
            if (Role.VERTROUWENSPERSOON.isOf(dossier, caller) && dossier.state().staat().isOpen()) {
                told = told.plus(tell(dossier, away, caller));
            }
        }
        return told;
    }

    /** @return whether somebody is offered, or nobody was named */
    private boolean tell(Dossier<Melding> dossier, Afwezigheid away, Caller caller) {
        var here = overdragen.withOffer(away, dossier, caller);
        if (content.absence(dossier, caller).filter(here::equals).isEmpty()) {
            var text = content.write(dossier, here, caller);
            dossiers.change(dossier, found -> found.state().staat().isOpen()
                    ? Optional.of(found.state().handover().away(text))
                    : Optional.empty(), caller);
        }
        return here.equals(away);
    }
}
