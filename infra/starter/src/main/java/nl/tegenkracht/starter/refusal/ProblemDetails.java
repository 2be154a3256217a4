package nl.tegenkracht.starter.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Een problem detail (RFC 9457) zonder {@code instance}: het adres herhalen verraadt niets, maar helpt ook niemand. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDetails(String type, String title, int status, String detail, String artikel,
        List<InvalidInput.FieldError> fouten) {

    static ProblemDetails of(Problem problem) {
        return new ProblemDetails("about:blank", problem.title(), problem.status(), problem.explanation(),
                problem.artikel(), problem.errors());
    }
}
