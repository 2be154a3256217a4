package nl.tegenkracht.melding.inzage;

import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Rol;
import nl.tegenkracht.melding.gesprek.Gesprek;
import nl.tegenkracht.melding.inhoud.Inhoud;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.page.Option;
import org.springframework.stereotype.Component;

/** Leest een melding voor wie er met naam toegang toe heeft. */
@Component
class Inzage {

    private static final String UIT_FUNCTIE = "Een vertrouwenspersoon die niet meer benoemd is";

    private final Dossiers<Melding> dossiers;
    private final Inhoud inhoud;
    private final Gesprek gesprek;
    private final Categorieen categorieen;
    private final Vertrouwenspersonen vertrouwenspersonen;

    Inzage(Dossiers<Melding> dossiers, Inhoud inhoud, Gesprek gesprek, Categorieen categorieen,
            Vertrouwenspersonen vertrouwenspersonen) {
        this.dossiers = dossiers;
        this.inhoud = inhoud;
        this.gesprek = gesprek;
        this.categorieen = categorieen;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    Dossier<Melding> vind(String id, Caller beller) {
        return dossiers.get(id, beller);
    }

    /** De melding zonder het gesprek. */
    Meldingbeeld beeld(Dossier<Melding> dossier, Caller beller) {
        var melding = dossier.state();
        return new Meldingbeeld(dossier.id(), dossier.version(), rol(dossier, beller), melding,
                categorieen.naam(melding.categorie()), inhoud.relaas(dossier, beller),
                vertrouwenspersonen.bij(melding.vertrouwenspersoon()).orElse(null), eerdereLezers(melding));
    }

    /** Het gesprek, met de namen zoals deze lezer ze ziet. */
    List<Meldingbeeld.Regel> gesprek(Dossier<Melding> dossier, Meldingbeeld beeld, Caller beller) {
        return gesprek.lees(dossier, beller).stream().map(bericht -> new Meldingbeeld.Regel(
                bericht.eigen() ? "U" : afzender(bericht, beeld), bericht.op(), bericht.tekst(), bericht.eigen()))
                .toList();
    }

    /** Wie de melder in plaats van de huidige vertrouwenspersoon kan kiezen. */
    List<Option> anderen(Meldingbeeld beeld, Caller beller) {
        return vertrouwenspersonen.aanbod(beller, beeld.relaas().betrokken()).stream()
                .filter(een -> !een.equals(beeld.vertrouwenspersoon())).map(Vertrouwenspersoon::optie).toList();
    }

    private String afzender(Gesprek.Gelezen bericht, Meldingbeeld beeld) {
        return bericht.afzender() == Rol.MELDER ? beeld.aanspreking() : naam(bericht.kenmerk());
    }

    private List<Lezer> eerdereLezers(Melding melding) {
        var eerdere = new ArrayList<Lezer>();
        var toewijzingen = melding.toewijzingen();
        for (var i = 1; i < toewijzingen.size(); i++) {
            var vorige = toewijzingen.get(i - 1);
            eerdere.add(new Lezer(naam(vorige.aan()), null, toewijzingen.get(i).op()));
        }
        return eerdere;
    }

    private String naam(String kenmerk) {
        return vertrouwenspersonen.bij(kenmerk).map(Vertrouwenspersoon::naam).orElse(UIT_FUNCTIE);
    }

    private static Rol rol(Dossier<Melding> dossier, Caller beller) {
        return dossier.roleOf(beller).map(Rol::van).orElseThrow();
    }
}
