package nl.tegenkracht.gateway.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file with what pages say: data, so that a jurist can read it and a test can walk it. Each text stands there in every
 * language, side by side.
 */
public final class ContentFile {

    private ContentFile() {
    }

    /** What the file says in one language. */
    public static <T> T read(String resource, Class<T> type, Language language) {
        var json = JsonMapper.builder().build();
        try (var file = ContentFile.class.getResourceAsStream(resource)) {
            return json.treeToValue(in(language, json.readTree(file)), type);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** What the file says in each language. */
    public static <T> Map<Language, T> all(String resource, Class<T> type) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> read(resource, type, language)));
    }

    /** A text is an object with the languages as its fields. */
    private static JsonNode in(Language language, JsonNode node) {
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, in(language, list.get(i)));
            }
        } else if (node instanceof ObjectNode object) {
            if (object.has(language.code())) {
                return object.get(language.code());
            }
            List.copyOf(object.propertyNames()).forEach(name -> object.set(name, in(language, object.get(name))));
        }
        return node;
    }
}
