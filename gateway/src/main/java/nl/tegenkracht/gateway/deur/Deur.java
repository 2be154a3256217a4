package nl.tegenkracht.gateway.deur;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.PathRule;
import nl.tegenkracht.gateway.adres.Adres;
import nl.tegenkracht.gateway.antwoord.Antwoord;
import nl.tegenkracht.gateway.antwoord.Antwoorden;
import nl.tegenkracht.gateway.meting.Meting;
import nl.tegenkracht.gateway.route.Doorgever;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Elk verzoek komt hier het eerst langs: de koppen staan op het antwoord voordat iets anders gebeurt, het ruwe pad wordt
 * getoetst voordat iets het leest, en pas dan beslist de muur of een van de buitenadressen.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Deur extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Deur.class);
    private static final Set<String> METHODEN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> VERDACHT = List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
            "X-Forwarded-Port", "X-Forwarded-Prefix", "Forwarded", "X-Datadomein");

    private final transient Beveiligingskoppen koppen;
    private final transient Beveiligingslog beveiliging;
    private final transient Antwoorden antwoorden;
    private final transient Muur muur;
    private final transient Buitendeur buitendeur;
    private final transient Doorgever doorgever;
    private final transient Meting meting;

    Deur(Beveiligingskoppen koppen, Beveiligingslog beveiliging, Antwoorden antwoorden, Muur muur,
            Buitendeur buitendeur, Doorgever doorgever, Meting meting) {
        this.koppen = koppen;
        this.beveiliging = beveiliging;
        this.antwoorden = antwoorden;
        this.muur = muur;
        this.buitendeur = buitendeur;
        this.doorgever = doorgever;
        this.meting = meting;
    }

    @Override
    protected void doFilter(HttpServletRequest vraag, HttpServletResponse response, FilterChain keten)
            throws IOException, ServletException {
        var verzoek = new Verzoek();
        koppen.zet(response, verzoek.kenmerk());
        try {
            switch (beoordeel(verzoek, vraag, response)) {
                case Oordeel.Weigering weigering ->
                    antwoorden.geef(weigering.antwoord(), verzoek.api(), verzoek.kenmerk(), vraag, response);
                case Oordeel.Goed goed when goed == Oordeel.Goed.DOOR -> keten.doFilter(vraag, response);
                case Oordeel.Goed goed -> response.setContentLength(0);
            }
        } catch (IOException | ServletException | RuntimeException fout) {
            storing(verzoek, vraag, response, fout);
        } finally {
            doorgever.klaar(vraag);
            meting.gedaan(vraag.getMethod(), verzoek.klasse(), response.getStatus(), verzoek.duur());
        }
    }

    private Oordeel beoordeel(Verzoek verzoek, HttpServletRequest vraag, HttpServletResponse response) {
        var pad = vraag.getRequestURI();
        if (!PathRule.isAccepted(pad)) {
            return weiger(verzoek, Voorval.PAD_GEWEIGERD, Antwoord.ADRES_ONGELDIG);
        }
        verzoek.naar(Adres.van(pad));
        if (!Zoekdeel.aangenomen(vraag.getQueryString())) {
            return weiger(verzoek, Voorval.ZOEKDEEL_GEWEIGERD, Antwoord.ADRES_ONGELDIG);
        }
        if (!METHODEN.contains(vraag.getMethod())) {
            return weiger(verzoek, Voorval.METHODE_GEWEIGERD, Antwoord.METHODE_ONBEKEND);
        }
        for (var kop : VERDACHT) {
            if (vraag.getHeader(kop) != null) {
                beveiliging.meld(verzoek, Voorval.KOP_VERWIJDERD);
                break;
            }
        }
        return switch (verzoek.adres()) {
            case Adres.Binnen binnen -> muur.beoordeel(verzoek, binnen, vraag, response);
            case Adres.Beschrijving beschrijving -> buitendeur.beschrijving(verzoek, beschrijving, vraag, response);
            case Adres.Buiten buiten -> buitendeur.beoordeel(verzoek, buiten, vraag, response);
        };
    }

    private Oordeel weiger(Verzoek verzoek, Voorval voorval, Antwoord antwoord) {
        beveiliging.meld(verzoek, voorval);
        return new Oordeel.Weigering(antwoord);
    }

    private void storing(Verzoek verzoek, HttpServletRequest vraag, HttpServletResponse response, Exception fout)
            throws IOException {
        if (response.isCommitted()) {
            // Het antwoord is al begonnen: verbreek de verbinding, zodat het niet heel lijkt.
            LOG.info("Antwoord afgebroken bij verzoek {}: {}", verzoek.kenmerk(), soort(fout));
            throw new CloseNowException("Antwoord afgebroken", fout);
        }
        LOG.error("Storing bij verzoek {}: {}", verzoek.kenmerk(), soort(fout));
        response.reset();
        koppen.zet(response, verzoek.kenmerk());
        antwoorden.geef(Antwoord.STORING, verzoek.api(), verzoek.kenmerk(), vraag, response);
    }

    /** Soorten en plaatsen, geen teksten: een melding in een fout kan inhoud van een verzoek bevatten. */
    private static String soort(Throwable fout) {
        var plek = fout.getStackTrace().length == 0 ? "?" : fout.getStackTrace()[0].toString();
        var oorzaak = fout.getCause() == null ? "" : " door " + soort(fout.getCause());
        return fout.getClass().getName() + " in " + plek + oorzaak;
    }
}
