package nl.tegenkracht.gateway.inloggen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.gateway.antwoord.Antwoord;
import nl.tegenkracht.gateway.antwoord.Antwoorden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Na een mislukte aanmelding: een pagina die zegt hoe verder, en een regel zonder inhoud in het log. */
@Component
class NietIngelogd implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger("beveiliging");

    private final Antwoorden antwoorden;

    NietIngelogd(Antwoorden antwoorden) {
        this.antwoorden = antwoorden;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest verzoek, HttpServletResponse response,
            AuthenticationException fout) throws IOException {
        var kenmerk = response.getHeader("X-Request-Id");
        var code = fout instanceof OAuth2AuthenticationException oauth ? oauth.getError().getErrorCode() : "onbekend";
        LOG.warn("voorval=aanmelding-mislukt soort={} verzoek={}", code.replaceAll("[^a-z_]", ""), kenmerk);
        antwoorden.geef(Antwoord.AANMELDEN_MISLUKT, false, kenmerk == null ? Id.random() : kenmerk, verzoek, response);
    }
}
