package nl.tegenkracht.melding.voorstel;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description of the API says of these acts, besides their success. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "400", description = "Er klopt iets niet; alle fouten staan in het antwoord.",
        content = @Content)
@ApiResponse(responseCode = "404", description = "De melding of het voorstel bestaat niet, of niet voor u.",
        content = @Content)
@ApiResponse(responseCode = "409", description = "Dit kan niet; het antwoord noemt reden en artikel.",
        content = @Content)
@ApiResponse(responseCode = "412", description = "De melding is intussen veranderd.", content = @Content)
@interface ConsentAnswers {
}
