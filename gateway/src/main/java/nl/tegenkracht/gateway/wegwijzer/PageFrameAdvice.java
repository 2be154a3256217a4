package nl.tegenkracht.gateway.wegwijzer;

import nl.tegenkracht.portal.Assets;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Wat het paginakader van elke pagina van de deur nodig heeft. */
@ControllerAdvice
class PageFrameAdvice {

    @ModelAttribute("assets")
    String assets() {
        return Assets.path();
    }
}
