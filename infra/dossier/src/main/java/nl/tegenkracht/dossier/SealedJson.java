package nl.tegenkracht.dossier;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import nl.tegenkracht.contracts.DataDomain;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The JSON of what is sealed: the names of components and of constants, as they have been stored from the beginning. It
 * looks at no annotation, so that what an API says can change without what is stored.
 */
final class SealedJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().disable(MapperFeature.USE_ANNOTATIONS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultVisibility(visibility -> visibility.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE).withFieldVisibility(Visibility.ANY))
            .addModule(new SimpleModule().addSerializer(DataDomain.class, new DomainWriter())
                    .addDeserializer(DataDomain.class, new DomainReader()))
            .build();

    private SealedJson() {
    }

    static byte[] write(Object value) {
        return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static JsonNode toTree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static <T> T toValue(JsonNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }

    private static final class DomainWriter extends StdSerializer<DataDomain> {

        DomainWriter() {
            super(DataDomain.class);
        }

        @Override
        public void serialize(DataDomain domain, JsonGenerator generator, SerializationContext context) {
            generator.writeString(domain.value());
        }
    }

    private static final class DomainReader extends StdDeserializer<DataDomain> {

        DomainReader() {
            super(DataDomain.class);
        }

        @Override
        public DataDomain deserialize(JsonParser parser, DeserializationContext context) {
            return new DataDomain(parser.getString());
        }
    }
}
