package nl.tegenkracht.gateway.deur;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import nl.tegenkracht.gateway.adres.Adres;
import nl.tegenkracht.gateway.antwoord.Antwoord;
import nl.tegenkracht.gateway.bewaren.Bewaarplaats;
import nl.tegenkracht.gateway.identiteit.AanmeldingVoorbij;
import nl.tegenkracht.gateway.identiteit.IdentiteitOnbereikbaar;
import nl.tegenkracht.gateway.identiteit.ToegangGeweigerd;
import nl.tegenkracht.gateway.inloggen.Terugadres;
import nl.tegenkracht.gateway.route.Routeklasse;
import nl.tegenkracht.gateway.sessie.Koekjes;
import nl.tegenkracht.gateway.sessie.Sessie;
import nl.tegenkracht.gateway.sessie.Sessies;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import org.springframework.stereotype.Component;

/**
 * De muur tussen de domeinen. Wie niet is aangemeld, krijgt op elk adres hetzelfde, en wie ergens vreemd is ook: het
 * antwoord verraadt niet of een domein bestaat. De dienst toetst daarna zelf nog eens.
 */
@Component
class Muur {

    private final Koekjes koekjes;
    private final Sessies sessies;
    private final Bearers bearers;
    private final Herkomst herkomst;
    private final Snelheid snelheid;
    private final Toelating toelating;
    private final Bewaarplaats bewaarplaats;
    private final Beveiligingslog beveiliging;

    Muur(Koekjes koekjes, Sessies sessies, Bearers bearers, Herkomst herkomst, Snelheid snelheid, Toelating toelating,
            Bewaarplaats bewaarplaats, Beveiligingslog beveiliging) {
        this.koekjes = koekjes;
        this.sessies = sessies;
        this.bearers = bearers;
        this.herkomst = herkomst;
        this.snelheid = snelheid;
        this.toelating = toelating;
        this.bewaarplaats = bewaarplaats;
        this.beveiliging = beveiliging;
    }

    Oordeel beoordeel(Verzoek verzoek, Adres.Binnen adres, HttpServletRequest vraag, HttpServletResponse response) {
        verzoek.als(Routeklasse.van(vraag, adres.api()).code());
        var kenmerk = koekjes.sessie(vraag);
        var meegestuurd = Collections.list(vraag.getHeaders("Authorization"));
        try {
            if (meegestuurd.isEmpty()) {
                return metSessie(verzoek, adres, kenmerk, vraag, response);
            }
            if (kenmerk != null || meegestuurd.size() > 1) {
                return weiger(verzoek, Voorval.DUBBELE_AANMELDING, Antwoord.NIET_AANGEMELD);
            }
            return metBearer(verzoek, adres, meegestuurd.getFirst(), vraag);
        } catch (MongoException | KeyVaultUnavailable fout) {
            return new Oordeel.Weigering(Antwoord.DEUR_WEG);
        } catch (IdentiteitOnbereikbaar fout) {
            return new Oordeel.Weigering(Antwoord.AANMELDEN_WEG);
        }
    }

    private Oordeel metSessie(Verzoek verzoek, Adres.Binnen adres, String kenmerk, HttpServletRequest vraag,
            HttpServletResponse response) {
        if (kenmerk != null && !Herkomst.veilig(vraag) && !herkomst.eigen(vraag)) {
            return weiger(verzoek, Voorval.HERKOMST_GEWEIGERD, Antwoord.NIET_VAN_HIER);
        }
        Optional<Sessie> gevonden = sessies.vind(kenmerk);
        if (gevonden.isEmpty()) {
            return onaangemeld(verzoek, adres, vraag, response, () -> sessies.wasVan(kenmerk));
        }
        var sessie = gevonden.get();
        if (Routeklasse.van(vraag, adres.api()) != Routeklasse.STROOM) {
            sessies.gebruikt(sessie);
        }
        try {
            return laatToe(verzoek, adres, toelating.beller(sessie), vraag);
        } catch (AanmeldingVoorbij fout) {
            sessies.eindig(sessie);
            return onaangemeld(verzoek, adres, vraag, response,
                    () -> Optional.of(sessie.aanmelding().account()));
        }
    }

    private Oordeel metBearer(Verzoek verzoek, Adres.Binnen adres, String kop, HttpServletRequest vraag) {
        if (!snelheid.onaangemeld(vraag.getRemoteAddr())) {
            return weiger(verzoek, Voorval.TE_VAAK, Antwoord.TE_VAAK);
        }
        try {
            var beller = bearers.lees(kop);
            return beller.isPresent()
                    ? laatToe(verzoek, adres, beller.get(), vraag)
                    : weiger(verzoek, Voorval.BEARER_GEWEIGERD, Antwoord.NIET_AANGEMELD);
        } catch (AanmeldingVoorbij fout) {
            return weiger(verzoek, Voorval.BEARER_GEWEIGERD, Antwoord.NIET_AANGEMELD);
        }
    }

    private Oordeel laatToe(Verzoek verzoek, Adres.Binnen adres, Beller beller, HttpServletRequest vraag) {
        if (!snelheid.aangemeld(beller.houder())) {
            return weiger(verzoek, Voorval.TE_VAAK, Antwoord.TE_VAAK);
        }
        try {
            var weigering = toelating.laatToe(verzoek, adres, beller, vraag);
            if (weigering == null) {
                return Oordeel.Goed.DOOR;
            }
            return weiger(verzoek, weigering == Antwoord.TE_GROOT ? Voorval.TE_GROOT : Voorval.DOMEIN_GEWEIGERD,
                    weigering);
        } catch (ToegangGeweigerd fout) {
            return weiger(verzoek, Voorval.DOMEIN_GEWEIGERD, Antwoord.NIET_GEVONDEN);
        }
    }

    private Oordeel onaangemeld(Verzoek verzoek, Adres.Binnen adres, HttpServletRequest vraag,
            HttpServletResponse response, Supplier<Optional<String>> vorige) {
        if (!snelheid.onaangemeld(vraag.getRemoteAddr())) {
            return weiger(verzoek, Voorval.TE_VAAK, Antwoord.TE_VAAK);
        }
        if (adres.api()) {
            return new Oordeel.Weigering(Antwoord.NIET_AANGEMELD);
        }
        // Alleen een formulier van deze site, uit een sessie waarvan bekend is van wie zij was, wordt bewaard.
        boolean bewaard = bewaarplaats.kan(vraag) && herkomst.eigen(vraag)
                && vorige.get().filter(account -> bewaarplaats.bewaar(vraag, response, account)).isPresent();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", bewaard
                ? Terugadres.inloggen("/werk", null)
                : Terugadres.inloggen(vraag.getRequestURI(), vraag.getQueryString()));
        return Oordeel.Goed.BEANTWOORD;
    }

    private Oordeel weiger(Verzoek verzoek, Voorval voorval, Antwoord antwoord) {
        beveiliging.meld(verzoek, voorval);
        return new Oordeel.Weigering(antwoord);
    }
}
