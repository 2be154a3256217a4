package nl.tegenkracht.beleid.response;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Beschrijft een adres dat met {@link ETagResponses} antwoordt: wie niets nieuws te horen heeft, krijgt een leeg 304. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "304", description = "Niets veranderd sinds de ETag in If-None-Match.", content = @Content)
public @interface WithETag {
}
