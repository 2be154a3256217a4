package nl.tegenkracht.web.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.portal.language.PageTexts;

/**
 * A problem detail (RFC 9457) without {@code instance}: repeating the address gives nothing away, but helps nobody
 * either.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = ProblemDetails.SCHEMA, description = "Wat er niet kon en waarom (RFC 9457).")
public record ProblemDetails(@Schema(description = "Altijd `about:blank`.") String type,
        @Schema(description = "In het kort.", requiredMode = RequiredMode.REQUIRED) String title,
        @Schema(description = "De HTTP-status.", requiredMode = RequiredMode.REQUIRED) int status,
        @Schema(description = "Wat er is en wat u kunt doen.", requiredMode = RequiredMode.REQUIRED) String detail,
        @Schema(description = "Het artikel waar het staat, als dat er is.") String artikel,
        @Schema(description = "Alle fouten per veld, als die er zijn.") @JsonProperty("fouten") List<FieldProblem> errors) {

    /** The name in the description of the API. */
    public static final String SCHEMA = "Probleem";

    static ProblemDetails of(Problem problem, PageTexts texts) {
        return new ProblemDetails("about:blank", texts.of(problem.title()), problem.status(),
                texts.of(problem.explanation()), problem.artikel(), problem.errors().stream()
                        .map(error -> new FieldProblem(error.field(), texts.of(error.text()))).toList());
    }

    /** An {@link InvalidInput.FieldError} as the API says it. */
    @Schema(name = "Fout", description = "Eén fout van één veld.")
    record FieldProblem(@Schema(description = "Naam van het veld.") @JsonProperty("veld") String field,
            @Schema(description = "Wat u kunt doen.") @JsonProperty("melding") String message) {}
}
