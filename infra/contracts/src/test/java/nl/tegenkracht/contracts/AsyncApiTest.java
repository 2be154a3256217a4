package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The AsyncAPI document names every type of event and every topic. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = new YAMLMapper()
            .readTree(AsyncApiTest.class.getResourceAsStream("/contract/asyncapi.yaml"));

    @ParameterizedTest
    @EnumSource
    void everyTypeIsAMessageOnTheTopicOfItsService(EventType type) {
        var message = message(type);

        assertThat(message.path("payload").path("$ref").asString()).isEqualTo("./schemas/gebeurtenis.schema.json");
        assertThat("/contract" + message.path("x-data").path("$ref").asString().substring(1)).isEqualTo(type.schema());
        assertThat(typesOf(channel(type))).contains(type.type());
    }

    @Test
    void everyTopicIsAChannel() {
        var addresses = DOCUMENT.path("channels").values().stream().map(channel -> channel.path("address").asString());
        var expected = Stream.concat(
                Stream.of(ServiceName.values()).map(service -> "tegenkracht.{domein}." + service.code() + ".v1"),
                Stream.of("tegenkracht.{domein}.inkomend.v1", Topics.TELLING));

        assertThat(addresses).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @Test
    void everyReferenceWithinTheDocumentExists() {
        var references = DOCUMENT.findValuesAsString("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(reference.startsWith("#")
                ? !DOCUMENT.at(reference.substring(1)).isMissingNode()
                : AsyncApiTest.class.getResource("/contract" + reference.substring(1)) != null).as(reference)
                .isTrue());
    }

    @Test
    void noMessageWithoutAnEventType() {
        var types = Stream.of(EventType.values()).map(EventType::type).toList();

        assertThat(names(DOCUMENT.path("components").path("messages"))).containsExactlyInAnyOrderElementsOf(types);
    }

    private static JsonNode message(EventType type) {
        return DOCUMENT.path("components").path("messages").values().stream()
                .filter(message -> message.path("name").asString().equals(type.type())).findFirst().orElseThrow();
    }

    private static JsonNode channel(EventType type) {
        var service = type == EventType.TELLING ? "telling" : type.type().split("\\.")[2];
        return DOCUMENT.path("channels").path(service);
    }

    private static List<String> typesOf(JsonNode channel) {
        var types = new ArrayList<String>();
        channel.path("messages").values().forEach(message -> types
                .add(DOCUMENT.at(message.path("$ref").asString().substring(1)).path("name").asString()));
        return types;
    }

    private static List<String> names(JsonNode messages) {
        return messages.values().stream().map(message -> message.path("name").asString()).toList();
    }
}
