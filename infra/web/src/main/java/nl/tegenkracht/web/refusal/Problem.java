package nl.tegenkracht.web.refusal;

import java.util.List;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refusal;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.SetAside;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.refusal.TooManyFilings;
import nl.tegenkracht.portal.language.PageTexts;

/**
 * A response that says what is wrong, in plain words and without repeating anything that was filled in.
 *
 * @param status      HTTP status
 * @param title       short
 * @param explanation what is the matter and what someone can do
 * @param artikel     the article that says so, or {@code null}
 * @param errors      errors per field; empty if there are none
 */
record Problem(int status, Text title, Text explanation, String artikel, List<InvalidInput.FieldError> errors) {

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case NotFound notFound -> of(404);
            case Stale stale -> of(412);
            case SetAside aside -> of(500, "starter.refusal.set-aside");
            case FormReused reused -> of(409, "starter.refusal.form-reused");
            case TooManyFilings many -> new Problem(429, Text.of("starter.refusal.too-many.title"),
                    Text.of("starter.refusal.too-many.explanation", many.getText()), null, List.of());
            case Refused refused -> new Problem(409, Text.of("portal.status.409.title"), refused.getText(),
                    refused.artikel(), List.of());
            case InvalidInput invalid -> new Problem(400, Text.of("starter.refusal.invalid-input.title"),
                    Text.of("starter.refusal.invalid-input.explanation"), null, invalid.errors());
        };
    }

    static Problem of(int status) {
        var code = PageTexts.ofStatus(status);
        return new Problem(status >= 400 && status < 500 ? status : Math.max(500, status), Text.of(code + ".title"),
                Text.of("portal.error.with-advice", Text.of(code + ".explanation"), Text.of(code + ".advice")), null,
                List.of());
    }

    private static Problem of(int status, String code) {
        return new Problem(status, Text.of(code + ".title"), Text.of(code + ".explanation"), null, List.of());
    }

    /** Whether something in it is there in Dutch only. */
    boolean onlyDutch() {
        return explanation.onlyDutch() || errors.stream().anyMatch(error -> error.text().onlyDutch());
    }
}
