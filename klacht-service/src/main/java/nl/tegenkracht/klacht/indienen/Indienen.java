package nl.tegenkracht.klacht.indienen;

import java.util.List;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.klacht.dossier.Indiening;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.inhoud.Inhoud;
import nl.tegenkracht.klacht.regels.Regelboek;
import nl.tegenkracht.klacht.schrift.Ingestuurd;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.Indieningen;
import nl.tegenkracht.starter.klok.Rechtsklok;
import org.springframework.stereotype.Component;

/** Iemand dient een klaagschrift in. */
@Component
class Indienen {

    private final Dossiers<Klacht> dossiers;
    private final Inhoud inhoud;
    private final Commissie commissie;
    private final Regelboek regelboek;
    private final Indieningen indieningen;
    private final Rechtsklok klok;

    Indienen(Dossiers<Klacht> dossiers, Inhoud inhoud, Commissie commissie, Regelboek regelboek,
            Indieningen indieningen, Rechtsklok klok) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.commissie = commissie;
        this.regelboek = regelboek;
        this.indieningen = indieningen;
        this.klok = klok;
    }

    /** Neemt het klaagschrift in ontvangst. Hetzelfde formulier nog eens geeft de eerste klacht. */
    Dossier<Klacht> dienIn(Ingestuurd ingestuurd, Beller beller) {
        return dossiers.zoek(ingestuurd.id(), beller).orElseGet(() -> neemInOntvangst(ingestuurd, beller));
    }

    private Dossier<Klacht> neemInOntvangst(Ingestuurd ingestuurd, Beller beller) {
        Indiening.eisEigenDomein(beller.hoedanigheid());
        indieningen.eisOpen(beller.domein());
        var nu = klok.nu();
        var klaagschrift = ingestuurd.klaagschrift();
        var behandelaar = commissie.behandelaar(klaagschrift.betrokken(), beller).orElse(null);
        var opening = dossiers.nieuw(ingestuurd.id());
        var stukken = List.of(inhoud.klaagschrift(opening, klaagschrift, beller),
                inhoud.bevestiging(opening, Ontvangstbevestiging.tekst(nu, behandelaar), beller));
        var besluit = Klacht.dienIn(indiening(beller, behandelaar), klaagschrift, stukken,
                regelboek.op(klok.vandaag()), nu);
        return dossiers.maak(opening, besluit, beller);
    }

    private static Indiening indiening(Beller beller, Behandelaar behandelaar) {
        return new Indiening(beller.persoon(), beller.hoedanigheid(), behandelaar);
    }
}
