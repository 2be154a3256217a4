package nl.tegenkracht.web.input;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The document of a portal in a request, as the parameter of an operation. The API describes it as {@code T}, and it
 * can be read as {@code T} only: nothing is read that is not described, and nothing is described that is not read.
 *
 * @param <T> a record of input
 */
@JsonDeserialize(using = JsonBodyDeserializer.class)
public final class JsonBody<T> {

    private final JsonNode document;

    JsonBody(JsonNode document) {
        this.document = document;
    }

    /**
     * The input, to be read as this record.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput if the document is not a JSON object
     */
    public Input input(Class<T> described) {
        return Input.of(document, described);
    }
}
