package nl.tegenkracht.identity.inloggen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Terug naar de inlogpagina, met de keuze die al gemaakt was. Waarom het niet lukte, blijft in het midden. */
@Component
public class Inlogmislukt implements AuthenticationFailureHandler, AccessDeniedHandler {

    /** Het laatst geprobeerde account, in de sessie: zo blijft het uit het adres. */
    static final String GEKOZEN = "gekozen";

    @Override
    public void onAuthenticationFailure(HttpServletRequest verzoek, HttpServletResponse antwoord,
            AuthenticationException fout) throws IOException {
        terug(verzoek, antwoord, "mislukt");
    }

    /** De pagina stond te lang open, of kwam niet van hier (CSRF): gewoon opnieuw. */
    @Override
    public void handle(HttpServletRequest verzoek, HttpServletResponse antwoord, AccessDeniedException fout)
            throws IOException {
        terug(verzoek, antwoord, "verlopen");
    }

    private static void terug(HttpServletRequest verzoek, HttpServletResponse antwoord, String reden)
            throws IOException {
        verzoek.getSession().setAttribute(GEKOZEN, verzoek.getParameter(Inlogpagina.ACCOUNT));
        antwoord.sendRedirect(Inlogpagina.ADRES + "?" + reden);
    }
}
