package nl.tegenkracht.gateway.deur;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import nl.tegenkracht.gateway.adres.Adres;
import nl.tegenkracht.gateway.adres.Doel;
import nl.tegenkracht.gateway.adres.Landkaart;
import nl.tegenkracht.gateway.antwoord.Antwoord;
import nl.tegenkracht.gateway.inloggen.Terugadres;
import nl.tegenkracht.gateway.route.Doorgang;
import nl.tegenkracht.gateway.route.Routeklasse;
import nl.tegenkracht.gateway.sessie.Koekjes;
import nl.tegenkracht.gateway.sessie.Sessie;
import nl.tegenkracht.gateway.sessie.Sessies;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import org.springframework.stereotype.Component;

/** De vaste adressen buiten de domeinen. */
@Component
class Buitendeur {

    private static final Set<String> LEZEN = Set.of("GET", "HEAD");
    private static final Set<String> NAVIGATIE = Set.of("document");

    private final Koekjes koekjes;
    private final Sessies sessies;
    private final Herkomst herkomst;
    private final Snelheid snelheid;
    private final Landkaart landkaart;
    private final Beveiligingslog beveiliging;

    Buitendeur(Koekjes koekjes, Sessies sessies, Herkomst herkomst, Snelheid snelheid, Landkaart landkaart,
            Beveiligingslog beveiliging) {
        this.koekjes = koekjes;
        this.sessies = sessies;
        this.herkomst = herkomst;
        this.snelheid = snelheid;
        this.landkaart = landkaart;
        this.beveiliging = beveiliging;
    }

    Oordeel beoordeel(Verzoek verzoek, Adres.Buiten adres, HttpServletRequest vraag, HttpServletResponse response) {
        try {
            return switch (adres) {
                case START, CONTACT, SIERWERK -> openbaar(verzoek, vraag);
                case WERK -> werk(verzoek, vraag, response);
                case INLOGGEN -> inloggen(verzoek, vraag, response);
                case INGELOGD -> alleen("GET", verzoek, vraag);
                case UITLOGGEN -> uitloggen(verzoek, vraag);
            };
        } catch (MongoException | KeyVaultUnavailable fout) {
            return new Oordeel.Weigering(Antwoord.DEUR_WEG);
        }
    }

    Oordeel beschrijving(Verzoek verzoek, Adres.Beschrijving adres, HttpServletRequest vraag,
            HttpServletResponse response) {
        var basis = landkaart.ergens(adres.dienst());
        if (basis.isEmpty()) {
            return new Oordeel.Weigering(Antwoord.NIET_GEVONDEN);
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        var doel = new Doel(null, adres.dienst(), "openbaar", null, basis.get(), null);
        vraag.setAttribute(Doorgang.ATTRIBUUT,
                new Doorgang(doel, Routeklasse.API, true, verzoek.kenmerk(), "", null, null, null));
        return openbaar(verzoek, vraag);
    }

    private Oordeel openbaar(Verzoek verzoek, HttpServletRequest vraag) {
        if (!LEZEN.contains(vraag.getMethod())) {
            return new Oordeel.Weigering(Antwoord.METHODE_ONBEKEND);
        }
        return snelheid.onaangemeld(vraag.getRemoteAddr())
                ? Oordeel.Goed.DOOR
                : weiger(verzoek, Voorval.TE_VAAK, Antwoord.TE_VAAK);
    }

    private Oordeel werk(Verzoek verzoek, HttpServletRequest vraag, HttpServletResponse response) {
        var oordeel = openbaar(verzoek, vraag);
        if (oordeel != Oordeel.Goed.DOOR) {
            return oordeel;
        }
        var sessie = sessies.vind(koekjes.sessie(vraag));
        if (sessie.isEmpty()) {
            return stuurNaar(response, Terugadres.inloggen(vraag.getRequestURI(), null));
        }
        if (!snelheid.aangemeld(sessie.get().sleutel())) {
            return weiger(verzoek, Voorval.TE_VAAK, Antwoord.TE_VAAK);
        }
        sessies.gebruikt(sessie.get());
        vraag.setAttribute(Sessie.class.getName(), sessie.get());
        return Oordeel.Goed.DOOR;
    }

    private Oordeel inloggen(Verzoek verzoek, HttpServletRequest vraag, HttpServletResponse response) {
        var oordeel = alleen("GET", verzoek, vraag);
        if (oordeel != Oordeel.Goed.DOOR) {
            return oordeel;
        }
        var naar = vraag.getParameter(Terugadres.PARAMETER);
        if (naar != null && Terugadres.lees(naar).isEmpty()) {
            beveiliging.meld(verzoek, Voorval.TERUGADRES_GEWEIGERD);
        }
        var sessie = sessies.vind(koekjes.sessie(vraag));
        if (sessie.isPresent()) {
            return stuurNaar(response, Terugadres.na(naar, sessie.get().aanmelding().eigenDomein()));
        }
        // Alleen wie ergens heen gaat kan inloggen; een plaatje of een script op een pagina begint geen aanmelding.
        var bestemming = vraag.getHeader("Sec-Fetch-Dest");
        return bestemming == null || NAVIGATIE.contains(bestemming)
                ? Oordeel.Goed.DOOR
                : new Oordeel.Weigering(Antwoord.NIET_AANGEMELD);
    }

    private Oordeel uitloggen(Verzoek verzoek, HttpServletRequest vraag) {
        var oordeel = alleen("POST", verzoek, vraag);
        if (oordeel == Oordeel.Goed.DOOR && !herkomst.eigen(vraag)) {
            return weiger(verzoek, Voorval.HERKOMST_GEWEIGERD, Antwoord.NIET_VAN_HIER);
        }
        return oordeel;
    }

    private Oordeel alleen(String methode, Verzoek verzoek, HttpServletRequest vraag) {
        if (!vraag.getMethod().equals(methode)) {
            return new Oordeel.Weigering(Antwoord.METHODE_ONBEKEND);
        }
        return snelheid.inloggen(vraag.getRemoteAddr())
                ? Oordeel.Goed.DOOR
                : weiger(verzoek, Voorval.TE_VAAK, Antwoord.TE_VAAK);
    }

    private static Oordeel stuurNaar(HttpServletResponse response, String pad) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", pad);
        return Oordeel.Goed.BEANTWOORD;
    }

    private Oordeel weiger(Verzoek verzoek, Voorval voorval, Antwoord antwoord) {
        beveiliging.meld(verzoek, voorval);
        return new Oordeel.Weigering(antwoord);
    }
}
