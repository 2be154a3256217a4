package nl.tegenkracht.web.api;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import nl.tegenkracht.web.refusal.ProblemDetails;

/** Every refusal of the API has one form, so the description gets it here instead of at each operation. */
final class ProblemDescription {

    private static final boolean OPENAPI_31 = true;

    private ProblemDescription() {
    }

    /** Adds the answers that every operation has, and gives each answer with an error its content. */
    static void describe(OpenAPI api) {
        ModelConverters.getInstance(OPENAPI_31).readAll(ProblemDetails.class)
                .forEach(api.getComponents()::addSchemas);
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> {
            addShared(operation.getResponses(), path.contains("{"));
            operation.getResponses().forEach(ProblemDescription::fill);
        }));
    }

    private static void addShared(ApiResponses responses, boolean namesOne) {
        responses.putIfAbsent("401", new ApiResponse().description("Er is geen geldig token voor dit domein."));
        if (namesOne) {
            responses.putIfAbsent("404", new ApiResponse().description("Dit bestaat niet, of u mag er niet bij."));
        }
    }

    private static void fill(String status, ApiResponse response) {
        if (status.startsWith("4") || status.startsWith("5")) {
            var problem = new MediaType().schema(new Schema<>().$ref(ProblemDetails.SCHEMA));
            response.setContent(new Content().addMediaType(APPLICATION_PROBLEM_JSON_VALUE, problem));
        }
    }
}
