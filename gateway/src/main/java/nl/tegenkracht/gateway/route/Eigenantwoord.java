package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.gateway.antwoord.Antwoord;
import nl.tegenkracht.gateway.antwoord.Antwoorden;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** Een antwoord van de deur in plaats van dat van een dienst. */
record Eigenantwoord(Antwoord antwoord, Doorgang doorgang, Antwoorden antwoorden, Vangnet vangnet)
        implements
            ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(antwoord.status());
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
        boolean bewaard = antwoord.onderbreking() && vangnet.vang(verzoek, response, doorgang);
        antwoorden.geef(bewaard ? Antwoord.TEKST_BEWAARD : antwoord, doorgang.api(), doorgang.kenmerk(), verzoek,
                response);
        return null;
    }
}
