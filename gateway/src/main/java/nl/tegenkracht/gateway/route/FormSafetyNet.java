package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import org.springframework.stereotype.Component;

/** If a service fails while someone sends a form, the text is not lost: it has been taken in, and is kept. */
@Component
class FormSafetyNet {

    private final KeptForms keptForms;

    FormSafetyNet(KeptForms keptForms) {
        this.keptForms = keptForms;
    }

    /** Keeps what was sent; false if there was nothing to keep or keeping failed. */
    boolean keep(HttpServletRequest request, HttpServletResponse response, RoutePass pass) {
        return applies(pass) && keptForms.keep(request, response, pass.person());
    }

    /** Whether a text that was kept is asked for, on the page it came from. */
    boolean asksBack(HttpServletRequest request, RoutePass pass) {
        return applies(pass) && keptForms.asksBack(request);
    }

    /** That text, to send instead; empty if it is no longer there. */
    Optional<byte[]> putBack(HttpServletRequest request, RoutePass pass) {
        return keptForms.putBack(request, pass.person());
    }

    /** The service has taken it. */
    void delivered(HttpServletRequest request, RoutePass pass) {
        if (applies(pass)) {
            keptForms.delivered(request, pass.person());
        }
    }

    private static boolean applies(RoutePass pass) {
        return pass.routeClass() == RouteClass.PAGE && pass.hasSession();
    }
}
