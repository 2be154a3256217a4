package nl.tegenkracht.demologin.frame;

import jakarta.servlet.http.HttpServletRequest;
import nl.tegenkracht.demologin.DemoLoginProperties;
import nl.tegenkracht.portal.Assets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs: the style, and links that belong to the gateway. */
@Controller
@ControllerAdvice
class PageFrame {

    private final String origin;

    PageFrame(DemoLoginProperties properties) {
        origin = properties.publicOrigin().toString();
    }

    @ModelAttribute("assets")
    String assets() {
        return Assets.path();
    }

    /** The switch of the frame is an address of the gateway; the login page has a link of its own. */
    @ModelAttribute("geenTaalkeuze")
    boolean withoutSwitch() {
        return true;
    }

    /** Whoever comes here without a login request, or follows a link at the bottom, belongs at the gateway. */
    @GetMapping({"/", "/toegankelijkheid", "/privacy", "/.well-known/security.txt"})
    String toGateway(HttpServletRequest request) {
        return "redirect:" + origin + request.getServletPath();
    }
}
