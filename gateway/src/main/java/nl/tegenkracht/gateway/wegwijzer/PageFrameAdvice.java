package nl.tegenkracht.gateway.wegwijzer;

import nl.tegenkracht.portal.Assets;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the page frame of every page of the gateway needs. */
@ControllerAdvice
class PageFrameAdvice {

    @ModelAttribute("assets")
    String assets() {
        return Assets.path();
    }
}
