package nl.tegenkracht.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Het AsyncAPI-document noemt elke soort gebeurtenis en elk topic. */
class AsyncapiTest {

    private static final JsonNode DOCUMENT = new YAMLMapper()
            .readTree(AsyncapiTest.class.getResourceAsStream("/contract/asyncapi.yaml"));

    @ParameterizedTest
    @EnumSource
    void elkTypeIsEenBerichtVanHetTopicVanZijnDienst(Gebeurtenistype type) {
        var bericht = bericht(type);

        assertThat(bericht.path("payload").path("$ref").asString()).isEqualTo("./schemas/gebeurtenis.schema.json");
        assertThat("/contract" + bericht.path("x-data").path("$ref").asString().substring(1)).isEqualTo(type.schema());
        assertThat(typesVan(kanaal(type))).contains(type.type());
    }

    @Test
    void elkTopicIsEenKanaal() {
        var adressen = DOCUMENT.path("channels").values().stream().map(kanaal -> kanaal.path("address").asString());
        var verwacht = Stream.concat(
                Stream.of(Dienst.values()).map(dienst -> "tegenkracht.{domein}." + dienst.code() + ".v1"),
                Stream.of("tegenkracht.{domein}.inkomend.v1", Topics.TELLING));

        assertThat(adressen).containsExactlyInAnyOrderElementsOf(verwacht.toList());
    }

    @Test
    void elkeVerwijzingBinnenHetDocumentBestaat() {
        var verwijzingen = DOCUMENT.findValuesAsString("$ref");

        assertThat(verwijzingen).isNotEmpty().allSatisfy(verwijzing -> assertThat(verwijzing.startsWith("#")
                ? !DOCUMENT.at(verwijzing.substring(1)).isMissingNode()
                : AsyncapiTest.class.getResource("/contract" + verwijzing.substring(1)) != null).as(verwijzing)
                .isTrue());
    }

    @Test
    void geenBerichtZonderGebeurtenistype() {
        var types = Stream.of(Gebeurtenistype.values()).map(Gebeurtenistype::type).toList();

        assertThat(namen(DOCUMENT.path("components").path("messages"))).containsExactlyInAnyOrderElementsOf(types);
    }

    private static JsonNode bericht(Gebeurtenistype type) {
        return DOCUMENT.path("components").path("messages").values().stream()
                .filter(bericht -> bericht.path("name").asString().equals(type.type())).findFirst().orElseThrow();
    }

    private static JsonNode kanaal(Gebeurtenistype type) {
        var dienst = type == Gebeurtenistype.TELLING ? "telling" : type.type().split("\\.")[2];
        return DOCUMENT.path("channels").path(dienst);
    }

    private static List<String> typesVan(JsonNode kanaal) {
        var types = new ArrayList<String>();
        kanaal.path("messages").values().forEach(bericht -> types
                .add(DOCUMENT.at(bericht.path("$ref").asString().substring(1)).path("name").asString()));
        return types;
    }

    private static List<String> namen(JsonNode berichten) {
        return berichten.values().stream().map(bericht -> bericht.path("name").asString()).toList();
    }
}
