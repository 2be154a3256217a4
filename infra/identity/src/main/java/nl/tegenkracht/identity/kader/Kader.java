package nl.tegenkracht.identity.kader;

import jakarta.servlet.http.HttpServletRequest;
import nl.tegenkracht.identity.Instellingen;
import nl.tegenkracht.portaal.Assets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Wat het kader om elke pagina nodig heeft: de stijl, en links die bij de poort horen. */
@Controller
@ControllerAdvice
class Kader {

    private final String oorsprong;

    Kader(Instellingen instellingen) {
        oorsprong = instellingen.publiekeOorsprong().toString();
    }

    @ModelAttribute("assets")
    String assets() {
        return Assets.pad();
    }

    /** Wie hier zonder inlogverzoek komt, of onderaan een link volgt, hoort bij de poort. */
    @GetMapping({"/", "/toegankelijkheid", "/privacy", "/.well-known/security.txt"})
    String naarDePoort(HttpServletRequest verzoek) {
        return "redirect:" + oorsprong + verzoek.getServletPath();
    }
}
