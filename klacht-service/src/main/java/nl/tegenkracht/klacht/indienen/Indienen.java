package nl.tegenkracht.klacht.indienen;

import java.util.List;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.klacht.dossier.Indiening;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.inhoud.Inhoud;
import nl.tegenkracht.klacht.regels.Regelboek;
import nl.tegenkracht.klacht.schrift.Ingestuurd;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.Indieningen;
import nl.tegenkracht.starter.clock.LegalClock;
import org.springframework.stereotype.Component;

/** Iemand dient een klaagschrift in. */
@Component
class Indienen {

    private final Dossiers<Klacht> dossiers;
    private final Inhoud inhoud;
    private final Commissie commissie;
    private final Regelboek regelboek;
    private final Indieningen indieningen;
    private final LegalClock klok;

    Indienen(Dossiers<Klacht> dossiers, Inhoud inhoud, Commissie commissie, Regelboek regelboek,
            Indieningen indieningen, LegalClock klok) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.commissie = commissie;
        this.regelboek = regelboek;
        this.indieningen = indieningen;
        this.klok = klok;
    }

    /** Neemt het klaagschrift in ontvangst. Hetzelfde formulier nog eens geeft de eerste klacht. */
    Dossier<Klacht> dienIn(Ingestuurd ingestuurd, Caller beller) {
        return dossiers.find(ingestuurd.id(), beller).orElseGet(() -> neemInOntvangst(ingestuurd, beller));
    }

    private Dossier<Klacht> neemInOntvangst(Ingestuurd ingestuurd, Caller beller) {
        Indiening.eisEigenDomein(beller.hoedanigheid());
        indieningen.requireOpen(beller.domain());
        var nu = klok.now();
        var klaagschrift = ingestuurd.klaagschrift();
        var behandelaar = commissie.behandelaar(klaagschrift.betrokken(), beller).orElse(null);
        var opening = dossiers.draft(ingestuurd.id());
        var stukken = List.of(inhoud.klaagschrift(opening, klaagschrift, beller),
                inhoud.bevestiging(opening, Ontvangstbevestiging.tekst(nu, behandelaar), beller));
        var besluit = Klacht.dienIn(indiening(beller, behandelaar), klaagschrift, stukken,
                regelboek.op(klok.today()), nu);
        return dossiers.create(opening, besluit, beller);
    }

    private static Indiening indiening(Caller beller, Behandelaar behandelaar) {
        return new Indiening(beller.pseudonym(), beller.hoedanigheid(), behandelaar);
    }
}
