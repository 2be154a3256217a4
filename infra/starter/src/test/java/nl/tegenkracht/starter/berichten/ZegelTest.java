package nl.tegenkracht.starter.berichten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.crypto.KeyFileVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Wat over de broker gaat voldoet aan het contract, en is alleen te openen zoals het verzonden is. */
class ZegelTest {

    private static final String TOPIC = "tegenkracht.ambtelijk.melding.v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path sleutels;
    private Zegel zegel;

    @BeforeEach
    void maak() {
        zegel = new Zegel(KeyFileVault.in(sleutels), JSON);
    }

    @ParameterizedTest
    @EnumSource
    void deEnvelopVoldoetAanHetSchemaEnDeDataIsOnleesbaar(EventType type) {
        var gebeurtenis = gebeurtenis(type);
        var verzonden = new String(zegel.sluit(TOPIC, gebeurtenis), StandardCharsets.UTF_8);

        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Event.class.getResourceAsStream("/contract/schemas/gebeurtenis.schema.json"));
        assertThat(schema.validate(verzonden, InputFormat.JSON)).isEmpty();
        assertThat(verzonden).contains(type.dataschema()).doesNotContain("pesten-of-treiteren");
        assertThat(zegel.open(TOPIC, verzonden.getBytes(StandardCharsets.UTF_8))).isEqualTo(gebeurtenis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "subject", "type", "sequence"})
    void eenVeranderdAttribuutMaaktHetBerichtOnleesbaar(String attribuut) {
        var envelop = (ObjectNode) JSON.readTree(zegel.sluit(TOPIC, gebeurtenis(EventType.MELDING_ONTVANGEN)));
        envelop.put(attribuut, switch (attribuut) {
            case "type" -> EventType.MELDING_STAND.type();
            case "sequence" -> "2";
            default -> Id.random();
        });

        assertThatThrownBy(() -> zegel.open(TOPIC, JSON.writeValueAsBytes(envelop)))
                .isInstanceOf(Zegel.Onleesbaar.class);
    }

    @Test
    void eenBerichtVanEenAnderTopicIsHierOnleesbaar() {
        var verzonden = zegel.sluit("tegenkracht.extern.melding.v1", gebeurtenis(EventType.MELDING_STAND));

        assertThatThrownBy(() -> zegel.open(TOPIC, verzonden)).isInstanceOf(Zegel.Onleesbaar.class);
    }

    private static Event gebeurtenis(EventType type) {
        return new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"), type.type(),
                Instant.parse("2026-11-21T10:15:30.123Z"), Id.random(), 1, 0,
                JSON.createObjectNode().put("categorie", "pesten-of-treiteren"));
    }
}
