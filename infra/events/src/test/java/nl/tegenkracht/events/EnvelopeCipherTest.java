package nl.tegenkracht.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventEnvelope;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyName;
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
    @ValueSource(strings = {"id", "subject", "type", "sequence", "epoch", "time", "source"})
    void aChangedAttributeMakesTheMessageUnreadable(String attribute) {
        var envelope = (ObjectNode) JSON.readTree(cipher.seal(TOPIC, event(EventType.MELDING_ONTVANGEN)));
        switch (attribute) {
            case "epoch" -> envelope.put(attribute, 99);
            case "type" -> envelope.put(attribute, EventType.MELDING_STAND.type());
            case "sequence" -> envelope.put(attribute, "2");
            case "time" -> envelope.put(attribute, "2026-11-21T10:15:31.123Z");
            case "source" -> envelope.put(attribute, Event.sourceOf(Event.DEMO_OIN, "klacht-service"));
            default -> envelope.put(attribute, Id.random());
        }

        assertThatThrownBy(() -> cipher.open(TOPIC, JSON.writeValueAsBytes(envelope)))
                .isInstanceOf(EnvelopeCipher.UnreadableEnvelope.class);
    }

    @Test
    void aMessageFromAnotherTopicIsUnreadableHere() {
        var sent = cipher.seal("tegenkracht.extern.melding.v1", event(EventType.MELDING_STAND));

        assertThatThrownBy(() -> cipher.open(TOPIC, sent)).isInstanceOf(EnvelopeCipher.UnreadableEnvelope.class);
    }

    @Test
    void aSealOfTheFirstVersionStillOpensButNotWithALaterEpoch() {
        var event = event(EventType.MELDING_STAND);
        var first = firstSeal(event);
        assertThat(cipher.open(TOPIC, JSON.writeValueAsBytes(first))).isEqualTo(event);

        first.put("epoch", 99);

        assertThatThrownBy(() -> cipher.open(TOPIC, JSON.writeValueAsBytes(first)))
                .isInstanceOf(EnvelopeCipher.UnreadableEnvelope.class);
        var restoredBefore = new EnvelopeCipher(KeyFileVault.in(keyDirectory), JSON, 99);
        assertThat(restoredBefore.open(TOPIC, JSON.writeValueAsBytes(first)).epoch()).isEqualTo(99);
    }

    @Test
    void takingTheVersionAwayDoesNotMakeItAnEarlierSeal() {
        var envelope = (ObjectNode) JSON.readTree(cipher.seal(TOPIC, event(EventType.MELDING_STAND)));
        assertThat(envelope.remove("tksealv").intValue()).isEqualTo(2);

        assertThatThrownBy(() -> cipher.open(TOPIC, JSON.writeValueAsBytes(envelope)))
                .isInstanceOf(EnvelopeCipher.UnreadableEnvelope.class);
    }

    @Test
    void anAttributeOfALaterVersionIsNotLookedAt() {
        var event = event(EventType.KLACHT_STAND);
        var envelope = (ObjectNode) JSON.readTree(cipher.seal(TOPIC, event));

        envelope.put("later", "something");

        assertThat(cipher.open(TOPIC, JSON.writeValueAsBytes(envelope))).isEqualTo(event);
    }

    /** As fae1334 sealed. */
    private ObjectNode firstSeal(Event event) {
        var sealed = KeyFileVault.in(keyDirectory).seal(KeyName.event(TOPIC), JSON.writeValueAsBytes(event.data()),
                SealVersion.FIRST.context(event));
        var envelope = (ObjectNode) JSON.readTree(
                JSON.writeValueAsBytes(EventEnvelope.wrap(event, sealed.kid(), sealed.bytes())));
        envelope.remove("tksealv");
        return envelope;
    }

    private static Event event(EventType type) {
        return new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"), type.type(),
                Instant.parse("2026-11-21T10:15:30.123Z"), Id.random(), 1, 0,
                JSON.createObjectNode().put("categorie", "pesten-of-treiteren"));
    }
}
