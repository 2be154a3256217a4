package nl.tegenkracht.web.input;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.node.NullNode;

/** Takes any document; whether it is an object is said together with what else is wrong. */
final class JsonBodyDeserializer extends StdDeserializer<JsonBody<?>> {

    JsonBodyDeserializer() {
        super(JsonBody.class);
    }

    @Override
    public JsonBody<?> deserialize(JsonParser parser, DeserializationContext context) {
        return new JsonBody<>(context.readTree(parser));
    }

    @Override
    public JsonBody<?> getNullValue(DeserializationContext context) {
        return new JsonBody<>(NullNode.getInstance());
    }
}
