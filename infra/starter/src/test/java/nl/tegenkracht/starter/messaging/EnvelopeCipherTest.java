package nl.tegenkracht.starter.messaging;

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

/** What goes over the broker meets the contract, and can be opened only as it was sent. */
class EnvelopeCipherTest {

    private static final String TOPIC = "tegenkracht.ambtelijk.melding.v1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path keyDirectory;
    private EnvelopeCipher cipher;

    @BeforeEach
    void createCipher() {
        cipher = new EnvelopeCipher(KeyFileVault.in(keyDirectory), JSON);
    }

    @ParameterizedTest
    @EnumSource
    void theEnvelopeMatchesTheSchemaAndTheDataIsUnreadable(EventType type) {
        var event = event(type);
        var sent = new String(cipher.seal(TOPIC, event), StandardCharsets.UTF_8);

        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Event.class.getResourceAsStream("/contract/schemas/gebeurtenis.schema.json"));
        assertThat(schema.validate(sent, InputFormat.JSON)).isEmpty();
        assertThat(sent).contains(type.dataschema()).doesNotContain("pesten-of-treiteren");
        assertThat(cipher.open(TOPIC, sent.getBytes(StandardCharsets.UTF_8))).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "subject", "type", "sequence"})
    void aChangedAttributeMakesTheMessageUnreadable(String attribute) {
        var envelope = (ObjectNode) JSON.readTree(cipher.seal(TOPIC, event(EventType.MELDING_ONTVANGEN)));
        envelope.put(attribute, switch (attribute) {
            case "type" -> EventType.MELDING_STAND.type();
            case "sequence" -> "2";
            default -> Id.random();
        });

        assertThatThrownBy(() -> cipher.open(TOPIC, JSON.writeValueAsBytes(envelope)))
                .isInstanceOf(EnvelopeCipher.UnreadableEnvelope.class);
    }

    @Test
    void aMessageFromAnotherTopicIsUnreadableHere() {
        var sent = cipher.seal("tegenkracht.extern.melding.v1", event(EventType.MELDING_STAND));

        assertThatThrownBy(() -> cipher.open(TOPIC, sent)).isInstanceOf(EnvelopeCipher.UnreadableEnvelope.class);
    }

    private static Event event(EventType type) {
        return new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"), type.type(),
                Instant.parse("2026-11-21T10:15:30.123Z"), Id.random(), 1, 0,
                JSON.createObjectNode().put("categorie", "pesten-of-treiteren"));
    }
}
