package nl.tegenkracht.identity.frame;

import jakarta.servlet.http.HttpServletRequest;
import nl.tegenkracht.identity.IdentityProperties;
import nl.tegenkracht.portal.Assets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Wat het kader om elke pagina nodig heeft: de stijl, en links die bij de poort horen. */
@Controller
@ControllerAdvice
class PageFrame {

    private final String origin;

    PageFrame(IdentityProperties properties) {
        origin = properties.publiekeOorsprong().toString();
    }

    @ModelAttribute("assets")
    String assets() {
        return Assets.path();
    }

    /** Wie hier zonder inlogverzoek komt, of onderaan een link volgt, hoort bij de poort. */
    @GetMapping({"/", "/toegankelijkheid", "/privacy", "/.well-known/security.txt"})
    String toGateway(HttpServletRequest request) {
        return "redirect:" + origin + request.getServletPath();
    }
}
