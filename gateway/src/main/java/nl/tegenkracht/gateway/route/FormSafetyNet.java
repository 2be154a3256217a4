package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.tegenkracht.gateway.body.BodySpool;
import nl.tegenkracht.gateway.body.SpooledBody;
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
        var taken = BodySpool.taken(request);
        return pass.routeClass() == RouteClass.PAGE && pass.hasSession() && keptForms.canKeep(request)
                && taken.isPresent() && keep(taken.get(), request, response, pass);
    }

    private boolean keep(SpooledBody body, HttpServletRequest request, HttpServletResponse response, RoutePass pass) {
        try {
            var form = new String(body.read().readAllBytes(), StandardCharsets.ISO_8859_1);
            return keptForms.keep(request.getRequestURI(), form, pass.person(), response);
        } catch (IOException diskFailed) {
            return false;
        }
    }
}
