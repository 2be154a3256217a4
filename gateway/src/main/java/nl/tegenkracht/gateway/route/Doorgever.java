package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.tegenkracht.gateway.antwoord.Antwoord;
import nl.tegenkracht.gateway.antwoord.Antwoorden;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stuurt een verzoek door naar een dienst en brengt het antwoord terug, over de verbindingen van zijn klasse en achter
 * haar zekering. Alleen GET wordt nog eens geprobeerd.
 */
@Component
public class Doorgever implements ProxyExchange {

    private final Verzender verzender;
    private final Zekeringen zekeringen;
    private final Wachter wachter;
    private final Stromen stromen;
    private final Vangnet vangnet;
    private final Antwoorden antwoorden;

    Doorgever(Verzender verzender, Zekeringen zekeringen, Wachter wachter, Stromen stromen,
            Vangnet vangnet, Antwoorden antwoorden) {
        this.verzender = verzender;
        this.zekeringen = zekeringen;
        this.wachter = wachter;
        this.stromen = stromen;
        this.vangnet = vangnet;
        this.antwoorden = antwoorden;
    }

    @Override
    public ServerResponse exchange(Request vraag) {
        var verzoek = vraag.getServerRequest().servletRequest();
        var doorgang = (Doorgang) verzoek.getAttribute(Doorgang.ATTRIBUUT);
        var zekering = zekeringen.voor(doorgang);
        if (!zekering.binnen()) {
            return eigen(doorgang, weg(doorgang));
        }
        var lopend = new Lopend(zekering, doorgang.klasse());
        verzoek.setAttribute(Lopend.ATTRIBUUT, lopend);
        wachter.volg(lopend);
        if (doorgang.klasse() == Routeklasse.STROOM) {
            stromen.begin(doorgang.houder(), lopend);
        }
        return beoordeeld(vraag, new Poging(doorgang, zekering, lopend));
    }

    /** Ruimt op na een verzoek; door de deur aangeroepen, hoe het ook afliep. */
    public void klaar(HttpServletRequest verzoek) {
        if (verzoek.getAttribute(Lopend.ATTRIBUUT) instanceof Lopend lopend) {
            var doorgang = (Doorgang) verzoek.getAttribute(Doorgang.ATTRIBUUT);
            wachter.laatLos(lopend);
            if (doorgang.klasse() == Routeklasse.STROOM) {
                stromen.eindig(doorgang.houder(), lopend);
            }
            lopend.close();
        }
    }

    private record Poging(Doorgang doorgang, Zekering zekering, Lopend lopend) {}

    private ServerResponse beoordeeld(Request vraag, Poging poging) {
        long begin = System.nanoTime();
        try {
            var antwoord = verzender.verstuur(vraag, poging.doorgang(), poging.lopend());
            boolean mislukt = antwoord.getCode() >= 502 && antwoord.getCode() <= 504;
            if (mislukt) {
                poging.zekering().mislukt(System.nanoTime() - begin, new IOException("Dienst antwoordt 50x"));
            } else {
                poging.zekering().gelukt(System.nanoTime() - begin);
            }
            return terug(poging, antwoord);
        } catch (Inkomend.TeGroot fout) {
            poging.zekering().onbeslist();
            return eigen(poging.doorgang(), Antwoord.TE_GROOT);
        } catch (Inkomend.BezoekerWeg fout) {
            poging.zekering().onbeslist();
            return eigen(poging.doorgang(), Antwoord.VERZOEK_ONGELDIG);
        } catch (IOException | HttpException fout) {
            poging.zekering().mislukt(System.nanoTime() - begin, fout);
            return eigen(poging.doorgang(), weg(poging.doorgang()));
        } catch (RuntimeException fout) {
            poging.zekering().onbeslist();
            throw fout;
        }
    }

    private ServerResponse terug(Poging poging, ClassicHttpResponse antwoord) {
        var doorgang = poging.doorgang();
        return switch (antwoord.getCode()) {
            case 404 -> vervangen(poging, antwoord, Antwoord.NIET_GEVONDEN);
            // De dienst nam het token niet aan. De bezoeker is wel aangemeld en kan er niets aan doen.
            case 401, 502, 503, 504 -> vervangen(poging, antwoord, weg(doorgang));
            default -> metOmleiding(poging, antwoord);
        };
    }

    private ServerResponse metOmleiding(Poging poging, ClassicHttpResponse antwoord) {
        var locatie = antwoord.getFirstHeader("Location");
        if (locatie == null) {
            return new Doorgegeven(poging.doorgang(), antwoord, poging.lopend(), null);
        }
        return Koppen.omleiding(locatie.getValue(), poging.doorgang().doel().basis())
                .<ServerResponse>map(pad -> new Doorgegeven(poging.doorgang(), antwoord, poging.lopend(), pad))
                .orElseGet(() -> vervangen(poging, antwoord, Antwoord.STORING));
    }

    private ServerResponse vervangen(Poging poging, ClassicHttpResponse antwoord, Antwoord door) {
        EntityUtils.consumeQuietly(antwoord.getEntity());
        poging.lopend().uitgelezen();
        return eigen(poging.doorgang(), door);
    }

    private ServerResponse eigen(Doorgang doorgang, Antwoord antwoord) {
        return new Eigenantwoord(antwoord, doorgang, antwoorden, vangnet);
    }

    private static Antwoord weg(Doorgang doorgang) {
        return switch (doorgang.doel().dienst()) {
            case MELDING -> Antwoord.MELDING_WEG;
            case KLACHT -> Antwoord.KLACHT_WEG;
            case BELEID -> Antwoord.BELEID_WEG;
            case RAPPORTAGE -> Antwoord.RAPPORTAGE_WEG;
        };
    }
}
