package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.tegenkracht.gateway.formowner.FormOwners;
import nl.tegenkracht.gateway.safetynet.KeptForms;
import nl.tegenkracht.gateway.safetynet.UnsentForms;
import org.springframework.stereotype.Component;

/**
 * If a service fails while someone sends a form, or the page is no longer there for them, the text is not lost: it has
 * been taken in, and is kept or shown.
 */
@Component
class FormSafetyNet {

    private static final String PUT_BACK = FormSafetyNet.class.getName();

    private final KeptForms keptForms;
    private final UnsentForms unsentForms;
    private final FormOwners formOwners;

    FormSafetyNet(KeptForms keptForms, UnsentForms unsentForms, FormOwners formOwners) {
        this.keptForms = keptForms;
        this.unsentForms = unsentForms;
        this.formOwners = formOwners;
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
        request.setAttribute(PUT_BACK, true);
        return keptForms.putBack(request, pass.person());
    }

    /** Shows what was sent to a page that this person had open, and that is not there for them any more. */
    boolean answerGone(HttpServletRequest request, HttpServletResponse response, RoutePass pass) {
        return applies(pass) && isTheirs(request, pass) && unsentForms.answerGone(request, response, pass.person());
    }

    private boolean isTheirs(HttpServletRequest request, RoutePass pass) {
        return request.getAttribute(PUT_BACK) != null
                || formOwners.ownerOf(request).isOf(pass.person());
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
