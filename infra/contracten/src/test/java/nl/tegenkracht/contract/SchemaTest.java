package nl.tegenkracht.contract;

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

/** De schema's laten precies door wat een gebeurtenis mag bevatten. */
class SchemaTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String ENVELOP = "/contract/schemas/gebeurtenis.schema.json";

    @ParameterizedTest
    @EnumSource
    void elkTypeHeeftEenSchemaMetHetGenoemdeKenmerk(Gebeurtenistype type) {
        var schema = bron(type.schema());

        assertThat(schema.path("$id").asString()).isEqualTo(type.dataschema());
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(SCHEMAS.getSchema(schema("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema.toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void deDataVanElkTypeVoldoet(Gebeurtenistype type) {
        assertThat(keur(type.schema(), Voorbeelden.json(Voorbeelden.data(type)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eenVeldDatErNietHoortWordtGeweigerd(Gebeurtenistype type) {
        var data = (ObjectNode) Voorbeelden.json(Voorbeelden.data(type));
        data.put("toelichting", "kort");

        assertThat(keur(type.schema(), data)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eenVeldDatOntbreektWordtGeweigerd(Gebeurtenistype type) {
        var data = (ObjectNode) Voorbeelden.json(Voorbeelden.data(type));
        for (var naam : List.copyOf(data.propertyNames())) {
            var zonder = data.deepCopy();
            zonder.remove(naam);
            assertThat(keur(type.schema(), zonder)).as("zonder %s", naam).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "REGELSET_VASTGESTELD", mode = EnumSource.Mode.EXCLUDE)
    void inGeenEnkelVeldPastEenNaamOfEenTekst(Gebeurtenistype type) {
        var data = (ObjectNode) Voorbeelden.json(Voorbeelden.data(type));
        for (var naam : List.copyOf(data.propertyNames())) {
            for (var tekst : List.of("Merel Beukenhaag", "merel@example.org", "Hij schreeuwde.", "", "a\nb")) {
                var vervalst = data.deepCopy().put(naam, tekst);
                assertThat(keur(type.schema(), vervalst)).as("%s = %s", naam, tekst).isNotEmpty();
            }
        }
    }

    @Test
    void eenTekstInDeLijstVanCategorieenWordtGeweigerd() {
        var data = (ObjectNode) Voorbeelden.json(Voorbeelden.data(Gebeurtenistype.KLACHT_STAND));
        data.putArray("categorieen").add("Hij schreeuwde.");

        assertThat(keur(Gebeurtenistype.KLACHT_STAND.schema(), data)).isNotEmpty();
    }

    @Test
    void eenRegelsetMetEenTekstAlsCodeWordtGeweigerd() {
        for (var lijst : List.of("termijnen", "categorieen", "eisen", "gronden")) {
            var data = (ObjectNode) Voorbeelden.json(Voorbeelden.data(Gebeurtenistype.REGELSET_VASTGESTELD));
            ((ObjectNode) data.path(lijst).get(0)).put("code", "Een zin met spaties.");
            assertThat(keur(Gebeurtenistype.REGELSET_VASTGESTELD.schema(), data)).as(lijst).isNotEmpty();
        }
    }

    @Test
    void deEnvelopVoldoetNaSerialisatieEnKomtGelijkTerug() {
        var envelop = Voorbeelden.envelop();
        var json = Voorbeelden.json(envelop);

        assertThat(keur(ENVELOP, json)).isEmpty();
        assertThat(json.properties()).extracting(Map.Entry::getKey).containsExactly("specversion", "id", "source",
                "type", "time", "subject", "datacontenttype", "dataschema", "sequence", "sequencetype", "epoch",
                "sleutelid", "data_base64");
        assertThat(Voorbeelden.JSON.treeToValue(json, Envelop.class)).usingRecursiveComparison().isEqualTo(envelop);
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
            sleutelid       | een sleutel
            data_base64     | {"categorie":"open"}
            """)
    void eenAttribuutInEenAndereVormWordtGeweigerd(String attribuut, String waarde) {
        var json = (ObjectNode) Voorbeelden.json(Voorbeelden.envelop());

        assertThat(keur(ENVELOP, json.deepCopy().put(attribuut, waarde))).isNotEmpty();
        json.remove(attribuut);
        assertThat(keur(ENVELOP, json)).isNotEmpty();
    }

    @Test
    void openDataNaastDeVerzegeldeWordtGeweigerd() {
        var json = (ObjectNode) Voorbeelden.json(Voorbeelden.envelop());
        json.putObject("data").put("categorie", "stalken");

        assertThat(keur(ENVELOP, json)).isNotEmpty();
    }

    private static List<Error> keur(String schema, JsonNode json) {
        return schemaVan(schema).validate(json.toString(), InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schemaVan(String plaats) {
        return SCHEMAS.getSchema(bron(plaats));
    }

    private static SchemaLocation schema(String kenmerk) {
        return SchemaLocation.of(kenmerk);
    }

    private static JsonNode bron(String plaats) {
        var stroom = SchemaTest.class.getResourceAsStream(plaats);
        assertThat(stroom).as(plaats).isNotNull();
        return Voorbeelden.JSON.readTree(stroom);
    }
}
