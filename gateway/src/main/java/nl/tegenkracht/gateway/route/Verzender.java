package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange.Request;
import org.springframework.stereotype.Component;

/** Verstuurt een verzoek over de verbindingen van zijn klasse. Alleen GET gaat een tweede keer. */
@Component
class Verzender {

    private final Verbindingen verbindingen;
    private final Vangnet vangnet;

    Verzender(Verbindingen verbindingen, Vangnet vangnet) {
        this.verbindingen = verbindingen;
        this.vangnet = vangnet;
    }

    /**
     * Het begin van het antwoord van de dienst; de inhoud is nog te lezen.
     *
     * @throws IOException als de dienst niet (op tijd) antwoordt, of de bezoeker te veel of niet alles stuurt
     */
    ClassicHttpResponse verstuur(Request vraag, Doorgang doorgang, Lopend lopend) throws IOException, HttpException {
        var verzoek = vraag.getServerRequest().servletRequest();
        boolean herhaalbaar = verzoek.getMethod().equals("GET");
        var token = doorgang.token() == null ? null : doorgang.token().get();
        var antwoord = eersteAntwoord(vraag, doorgang, lopend, token, herhaalbaar);
        if (antwoord.getCode() == 401 && herhaalbaar && token != null) {
            EntityUtils.consumeQuietly(antwoord.getEntity());
            return eens(vraag, verzoek, doorgang, lopend, doorgang.opnieuw().get());
        }
        return antwoord;
    }

    private ClassicHttpResponse eersteAntwoord(Request vraag, Doorgang doorgang, Lopend lopend, String token,
            boolean herhaalbaar) throws IOException, HttpException {
        var verzoek = vraag.getServerRequest().servletRequest();
        try {
            return eens(vraag, verzoek, doorgang, lopend, token);
        } catch (IOException fout) {
            if (!herhaalbaar || lopend.afgebroken()) {
                throw fout;
            }
            return eens(vraag, verzoek, doorgang, lopend, token);
        }
    }

    private ClassicHttpResponse eens(Request vraag, HttpServletRequest verzoek, Doorgang doorgang, Lopend lopend,
            String token) throws IOException, HttpException {
        var uit = new HttpUriRequestBase(verzoek.getMethod(), vraag.getUri());
        vraag.getHeaders().forEach((naam, waarden) -> uit.setHeader(naam, waarden.getFirst()));
        if (token != null) {
            uit.setHeader("Authorization", "Bearer " + token);
        }
        if (verzoek.getContentLengthLong() > 0 || verzoek.getHeader("Transfer-Encoding") != null) {
            uit.setEntity(new InputStreamEntity(
                    new Inkomend(vangnet.volg(verzoek, doorgang), doorgang.klasse().grootste()),
                    verzoek.getContentLengthLong(), null));
        }
        lopend.begin(uit);
        var antwoord = verbindingen.voor(doorgang.klasse()).executeOpen(RoutingSupport.determineHost(uit), uit, null);
        lopend.begonnen(doorgang.klasse() == Routeklasse.STROOM);
        return antwoord;
    }
}
