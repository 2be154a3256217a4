package nl.tegenkracht.melding.melden;

import nl.tegenkracht.melding.dossier.Aanmelding;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.inhoud.Inhoud;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.dossier.Indieningen;
import nl.tegenkracht.starter.klok.Rechtsklok;
import org.springframework.stereotype.Component;

/** Iemand doet een melding bij een vertrouwenspersoon naar keuze. */
@Component
class Melden {

    private final Dossiers<Melding> dossiers;
    private final Inhoud inhoud;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Indieningen indieningen;
    private final Rechtsklok klok;

    Melden(Dossiers<Melding> dossiers, Inhoud inhoud, Vertrouwenspersonen vertrouwenspersonen,
            Indieningen indieningen, Rechtsklok klok) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.indieningen = indieningen;
        this.klok = klok;
    }

    /**
     * Legt de melding vast. Hetzelfde formulier nog eens geeft de eerste melding, ook als de keuze intussen niet meer
     * zou kunnen.
     *
     * @throws nl.tegenkracht.starter.weigering.Geweigerd met reden en artikel
     */
    Dossier<Melding> meld(NieuweMelding nieuwe, Beller beller) {
        return dossiers.zoek(nieuwe.id(), beller).orElseGet(() -> leg(nieuwe, beller));
    }

    private Dossier<Melding> leg(NieuweMelding nieuwe, Beller beller) {
        var aanmelding = aanmelding(nieuwe, beller);
        aanmelding.eisToegestaan();
        indieningen.eisOpen(beller.domein());
        var opening = dossiers.nieuw(nieuwe.id());
        var relaas = inhoud.schrijf(opening, nieuwe.relaas(), beller);
        return dossiers.maak(opening, Melding.ontvang(aanmelding, relaas, klok.nu()), beller);
    }

    private Aanmelding aanmelding(NieuweMelding nieuwe, Beller beller) {
        return new Aanmelding(beller.persoon(), beller.hoedanigheid(), nieuwe.categorie(),
                vertrouwenspersonen.keuze(nieuwe.vertrouwenspersoon(), beller, nieuwe.betrokken()),
                vertrouwenspersonen.kenmerk(nieuwe.vertrouwenspersoon()));
    }
}
