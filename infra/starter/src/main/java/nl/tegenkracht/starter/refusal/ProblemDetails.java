package nl.tegenkracht.starter.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A problem detail (RFC 9457) without {@code instance}: repeating the address gives nothing away, but helps nobody
 * either.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDetails(String type, String title, int status, String detail, String artikel,
        @JsonProperty("fouten") List<InvalidInput.FieldError> errors) {

    static ProblemDetails of(Problem problem) {
        return new ProblemDetails("about:blank", problem.title(), problem.status(), problem.explanation(),
                problem.artikel(), problem.errors());
    }
}
