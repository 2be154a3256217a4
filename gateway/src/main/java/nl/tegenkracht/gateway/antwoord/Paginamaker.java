package nl.tegenkracht.gateway.antwoord;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.tegenkracht.portal.Assets;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Maakt een pagina op buiten de gewone weg van een verzoek om, voor antwoorden die vóór elke route vallen. */
@Component
public class Paginamaker {

    private static final Locale NEDERLANDS = Locale.of("nl", "NL");

    private final ITemplateEngine machine;

    Paginamaker(@Lazy ITemplateEngine machine) {
        this.machine = machine;
    }

    /** De opgemaakte pagina als tekst. */
    public String maak(String sjabloon, Map<String, Object> model, HttpServletRequest verzoek,
            HttpServletResponse response) {
        var uitwisseling = JakartaServletWebApplication.buildApplication(verzoek.getServletContext())
                .buildExchange(verzoek, response);
        var verband = new WebContext(uitwisseling, NEDERLANDS, model);
        verband.setVariable("assets", Assets.path());
        return machine.process(sjabloon, verband);
    }
}
