package nl.tegenkracht.gateway.deur;

import jakarta.servlet.http.HttpServletRequest;
import nl.tegenkracht.gateway.adres.Adres;
import nl.tegenkracht.gateway.adres.Doel;
import nl.tegenkracht.gateway.adres.Landkaart;
import nl.tegenkracht.gateway.antwoord.Antwoord;
import nl.tegenkracht.gateway.identiteit.AanmeldingVoorbij;
import nl.tegenkracht.gateway.identiteit.IdentiteitOnbereikbaar;
import nl.tegenkracht.gateway.identiteit.Ruil;
import nl.tegenkracht.gateway.identiteit.ToegangGeweigerd;
import nl.tegenkracht.gateway.identiteit.Verversing;
import nl.tegenkracht.gateway.route.Doorgang;
import nl.tegenkracht.gateway.route.Routeklasse;
import nl.tegenkracht.gateway.sessie.Sessie;
import org.springframework.stereotype.Component;

/** Laat iemand die is aangemeld toe tot een dienst in een domein, met een token dat alleen daar geldt. */
@Component
class Toelating {

    private final Landkaart landkaart;
    private final Ruil ruil;
    private final Verversing verversing;

    Toelating(Landkaart landkaart, Ruil ruil, Verversing verversing) {
        this.landkaart = landkaart;
        this.ruil = ruil;
        this.verversing = verversing;
    }

    Beller beller(Sessie sessie) {
        return new Beller(sessie.sleutel(), sessie.aanmelding(), () -> verversing.inlogtoken(sessie));
    }

    /** De weigering, of {@code null} als het verzoek met een {@link Doorgang} verder mag. */
    Antwoord laatToe(Verzoek verzoek, Adres.Binnen adres, Beller beller, HttpServletRequest vraag) {
        if (!beller.aanmelding().mag(adres.domein())) {
            return Antwoord.NIET_GEVONDEN;
        }
        var doel = landkaart.doel(adres.domein(), adres.dienst());
        if (doel.isEmpty()) {
            return Antwoord.NIET_GEVONDEN;
        }
        var klasse = Routeklasse.van(vraag, adres.api());
        if (vraag.getContentLengthLong() > klasse.grootste()) {
            return Antwoord.TE_GROOT;
        }
        var token = ruil.voor(beller.houder(), doel.get(), beller.inlogtoken());
        vraag.setAttribute(Doorgang.ATTRIBUUT, new Doorgang(doel.get(), klasse, adres.api(), verzoek.kenmerk(),
                beller.houder(), beller.metSessie() ? beller.aanmelding().account() : null, () -> token,
                () -> vers(beller, doel.get(), token)));
        return null;
    }

    /** Een vers token; lukt dat niet, dan het oude, en beslist de dienst. */
    private String vers(Beller beller, Doel doel, String oud) {
        try {
            ruil.vergeet(beller.houder(), doel);
            return ruil.voor(beller.houder(), doel, beller.inlogtoken());
        } catch (IdentiteitOnbereikbaar | ToegangGeweigerd | AanmeldingVoorbij fout) {
            return oud;
        }
    }
}
