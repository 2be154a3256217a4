package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** Het antwoord van een dienst, stuk voor stuk doorgegeven; een stroom wordt na elk stuk meteen verstuurd. */
record Doorgegeven(Doorgang doorgang, ClassicHttpResponse antwoord, Lopend lopend, String locatie)
        implements
            ServerResponse {

    private static final int STUK = 8192;

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(antwoord.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public ModelAndView writeTo(HttpServletRequest verzoek, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(antwoord.getCode());
        Koppen.terug(antwoord, response);
        if (locatie != null) {
            response.setHeader("Location", locatie);
        }
        var inhoud = antwoord.getEntity();
        if (inhoud != null) {
            if (inhoud.getContentLength() >= 0) {
                response.setContentLengthLong(inhoud.getContentLength());
            }
            geefDoor(inhoud.getContent(), response.getOutputStream());
        }
        lopend.uitgelezen();
        return null;
    }

    private void geefDoor(InputStream in, OutputStream uit) throws IOException {
        boolean stroom = doorgang.klasse() == Routeklasse.STROOM;
        if (stroom) {
            uit.flush();
        }
        var stuk = new byte[STUK];
        try {
            for (int n = in.read(stuk); n >= 0; n = in.read(stuk)) {
                uit.write(stuk, 0, n);
                if (stroom) {
                    uit.flush();
                }
            }
        } catch (IOException fout) {
            // Een stroom die de deur zelf beëindigt, eindigt netjes; elk ander afgebroken antwoord mag niet heel lijken.
            if (!stroom || !lopend.afgebroken()) {
                throw fout;
            }
        }
    }
}
