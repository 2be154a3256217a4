package nl.tegenkracht.gateway.safetynet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.tegenkracht.gateway.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The texts that did not arrive: before login that they are kept, after it each of them, to put back on the page it was
 * written on, to read, or to throw away.
 */
@Controller
class KeptTexts {

    private static final String THROW_AWAY = "weg=";
    private static final int ANSWER_BYTES = 16;

    private final KeptForms keptForms;

    KeptTexts(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    @GetMapping(UnsentForms.ADDRESS)
    String page(HttpServletRequest request, Model model) {
        if (!(request.getAttribute(Session.class.getName()) instanceof Session session)) {
            return "bewaard-vooraf";
        }
        var texts = keptForms.find(request, session.login().account());
        model.addAttribute("teksten", texts);
        model.addAttribute("veld", KeptForms.PUT_BACK);
        model.addAttribute("naam", session.name());
        model.addAttribute("gast", session.isGuest());
        return "bewaard";
    }

    @PostMapping(UnsentForms.ADDRESS)
    void throwAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = (Session) request.getAttribute(Session.class.getName());
        var asked = new String(request.getInputStream().readNBytes(ANSWER_BYTES), StandardCharsets.US_ASCII);
        keptForms.find(request, session.login().account()).stream()
                .filter(kept -> asked.equals(THROW_AWAY + kept.vak()))
                .forEach(kept -> keptForms.forget(request, kept));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", UnsentForms.ADDRESS);
        response.setContentLength(0);
    }
}
