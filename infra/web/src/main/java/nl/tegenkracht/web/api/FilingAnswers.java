package nl.tegenkracht.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description of the API says of an act with an id of the sender's own and a limit, besides its success. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
        content = @Content)
@ApiResponse(responseCode = "409", description = "Dit kan nu niet, of u stuurde met dit kenmerk al iets anders; het "
        + "antwoord zegt wat u kunt doen.", content = @Content)
@ApiResponse(responseCode = "429", description = "U stuurde er vandaag al veel; `Retry-After` zegt na hoeveel seconden "
        + "het weer kan.", content = @Content)
public @interface FilingAnswers {
}
