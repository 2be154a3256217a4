package nl.tegenkracht.beleid.response;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an address that answers with {@link ETagResponses}: an empty 304 if there is nothing new. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "304", description = "Niets veranderd sinds de ETag in If-None-Match.", content = @Content)
public @interface WithETag {
}
