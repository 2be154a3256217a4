package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas let through exactly what an event may contain. */
class SchemaTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String ENVELOPE = "/contract/schemas/gebeurtenis.schema.json";

    @ParameterizedTest
    @EnumSource
    void everyTypeHasASchemaWithTheIdItNames(EventType type) {
        var schema = resource(type.schema());

        assertThat(schema.path("$id").asString()).isEqualTo(type.dataschema());
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(SCHEMAS.getSchema(locationOf("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema.toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theDataOfEveryTypeConforms(EventType type) {
        assertThat(validate(type.schema(), EventSamples.json(EventSamples.data(type)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatDoesNotBelongIsRejected(EventType type) {
        var data = (ObjectNode) EventSamples.json(EventSamples.data(type));
        data.put("toelichting", "kort");

        assertThat(validate(type.schema(), data)).isNotEmpty();
    }

    /** Record 0312: the list is there only if there are several, so that an event of before is one of today. */
    @Test
    void aMeldingAboutSeveralThingsNamesThemAllAndAboutOneNoList() {
        var data = (ObjectNode) EventSamples.json(EventSamples.data(EventType.MELDING_STAND));
        assertThat(data.has("categorieen")).isFalse();

        data.putArray("categorieen").add("pesten").add("stalken");
        assertThat(validate(EventType.MELDING_STAND.schema(), data)).isEmpty();
        data.putArray("categorieen").add("pesten");
        assertThat(validate(EventType.MELDING_STAND.schema(), data)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aMissingFieldIsRejected(EventType type) {
        var data = (ObjectNode) EventSamples.json(EventSamples.data(type));
        for (var name : List.copyOf(data.propertyNames())) {
            var without = data.deepCopy();
            without.remove(name);
            assertThat(validate(type.schema(), without)).as("without %s", name).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "REGELSET_VASTGESTELD", mode = EnumSource.Mode.EXCLUDE)
    void noFieldCanHoldANameOrAText(EventType type) {
        var data = (ObjectNode) EventSamples.json(EventSamples.data(type));
        for (var name : List.copyOf(data.propertyNames())) {
            for (var text : List.of("Merel Beukenhaag", "merel@example.org", "Hij schreeuwde.", "", "a\nb")) {
                var falsified = data.deepCopy().put(name, text);
                assertThat(validate(type.schema(), falsified)).as("%s = %s", name, text).isNotEmpty();
            }
        }
    }

    @Test
    void aTextInTheListOfCategorieenIsRejected() {
        var data = (ObjectNode) EventSamples.json(EventSamples.data(EventType.KLACHT_STAND));
        data.putArray("categorieen").add("Hij schreeuwde.");

        assertThat(validate(EventType.KLACHT_STAND.schema(), data)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MELDING_STAND", "KLACHT_STAND"})
    void aTextInTheVerloopIsRejected(EventType type) {
        var data = (ObjectNode) EventSamples.json(EventSamples.data(type));
        ((ObjectNode) data.path("verloop").get(0)).put("handeling", "Hij schreeuwde.");

        assertThat(validate(type.schema(), data)).isNotEmpty();
    }

    @Test
    void aRegelsetWithATextAsCodeIsRejected() {
        for (var list : List.of("termijnen", "categorieen", "eisen", "gronden")) {
            var data = (ObjectNode) EventSamples.json(EventSamples.data(EventType.REGELSET_VASTGESTELD));
            ((ObjectNode) data.path(list).get(0)).put("code", "Een zin met spaties.");
            assertThat(validate(EventType.REGELSET_VASTGESTELD.schema(), data)).as(list).isNotEmpty();
        }
    }

    @Test
    void theEnvelopeConformsAfterSerializationAndComesBackEqual() {
        var envelope = EventSamples.envelope();
        var json = EventSamples.json(envelope);

        assertThat(validate(ENVELOPE, json)).isEmpty();
        assertThat(json.properties()).extracting(Map.Entry::getKey).containsExactly("specversion", "id", "source",
                "type", "time", "subject", "datacontenttype", "dataschema", "sequence", "sequencetype", "epoch",
                "tksealv", "sleutelid", "data_base64");
        assertThat(EventSamples.JSON.treeToValue(json, EventEnvelope.class)).usingRecursiveComparison()
                .isEqualTo(envelope);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            specversion     | 0.3
            id              | 17
            source          | https://example.org/melding
            type            | com.example.iets
            time            | 2026-11-21T10:15:30+01:00
            subject         | Merel Beukenhaag
            datacontenttype | text/plain
            dataschema      | https://example.org/schema
            sequence        | 0
            sequencetype    | String
            epoch           | -1
            tksealv         | 1
            sleutelid       | een sleutel
            data_base64     | {"categorie":"open"}
            """)
    void anAttributeInAnotherFormIsRejected(String attribute, String value) {
        var json = (ObjectNode) EventSamples.json(EventSamples.envelope());

        assertThat(validate(ENVELOPE, json.deepCopy().put(attribute, value))).isNotEmpty();
        json.remove(attribute);
        assertThat(validate(ENVELOPE, json)).isNotEmpty();
    }

    @Test
    void plainDataNextToTheSealedDataIsRejected() {
        var json = (ObjectNode) EventSamples.json(EventSamples.envelope());
        json.putObject("data").put("categorie", "stalken");

        assertThat(validate(ENVELOPE, json)).isNotEmpty();
    }

    private static List<Error> validate(String schema, JsonNode json) {
        return schemaAt(schema).validate(json.toString(), InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schemaAt(String path) {
        return SCHEMAS.getSchema(resource(path));
    }

    private static SchemaLocation locationOf(String id) {
        return SchemaLocation.of(id);
    }

    private static JsonNode resource(String path) {
        var stream = SchemaTest.class.getResourceAsStream(path);
        assertThat(stream).as(path).isNotNull();
        return EventSamples.JSON.readTree(stream);
    }
}
