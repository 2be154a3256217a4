package nl.tegenkracht.web.page;

import java.util.Map;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.SetAside;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.refusal.TooManyFilings;
import org.springframework.http.HttpStatus;

/**
 * What the page of a form says when it comes back with everything that was typed, under the names that the fragments of
 * {@code portaal/delen.html} know.
 *
 * @param status     of the page
 * @param model      what is said
 * @param sentBefore whether its id was used for something else: then the page holds it as a new form
 */
public record FormRejection(HttpStatus status, Map<String, Object> model, boolean sentBefore) {

    public FormRejection {
        model = Map.copyOf(model);
    }

    /**
     * What this refusal says on the page of the form.
     *
     * @throws Refusal itself, if there is no page to come back to
     */
    public static FormRejection of(Refusal refusal) {
        return switch (refusal) {
            case InvalidInput invalid ->
                saying(HttpStatus.BAD_REQUEST, "fouten", Pages.errorsByField(invalid.errors()));
            case Stale stale -> saying(HttpStatus.PRECONDITION_FAILED, "verouderd", true);
            case FormReused reused -> new FormRejection(HttpStatus.CONFLICT, Map.of("alVerstuurd", true), true);
            case TooManyFilings many -> saying(HttpStatus.TOO_MANY_REQUESTS, TooManyFilings.MODEL, many);
            case Refused refused -> saying(HttpStatus.CONFLICT, "weigering", refused);
            case NotFound gone -> throw gone;
            case SetAside aside -> throw aside;
        };
    }

    private static FormRejection saying(HttpStatus status, String name, Object value) {
        return new FormRejection(status, Map.of(name, value), false);
    }
}
