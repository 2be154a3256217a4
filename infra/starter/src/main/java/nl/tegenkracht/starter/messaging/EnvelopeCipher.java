package nl.tegenkracht.starter.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventEnvelope;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.crypto.EncryptionContext;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.crypto.WrappedKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The envelope is a CloudEvent in JSON; {@code data} travels sealed, under the key of the topic and bound to this one
 * event.
 */
final class EnvelopeCipher {

    private final KeyVault vault;
    private final JsonMapper json;

    EnvelopeCipher(KeyVault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(String topic, Event event) {
        var wrapped = vault.seal(keyName(topic), json.writeValueAsBytes(event.data()),
                context(event.id(), event.type(), event.subject(), event.sequence()));
        return json.writeValueAsBytes(EventEnvelope.wrap(event, wrapped.kid(), wrapped.bytes()));
    }

    /** Opens an envelope; tampering, or anything unknown, results in an {@link UnreadableEnvelope}. */
    Event open(String topic, byte[] bytes) {
        try {
            var envelope = json.readTree(bytes);
            var id = text(envelope, "id");
            var type = text(envelope, "type");
            var subject = text(envelope, "subject");
            var sequence = Long.parseLong(text(envelope, "sequence"));
            EventType.parse(type).orElseThrow(UnreadableEnvelope::new);
            var data = vault.unseal(keyName(topic),
                    new WrappedKey(text(envelope, "sleutelid"), envelope.required("data_base64").binaryValue()),
                    context(id, type, subject, sequence));
            return new Event(id, text(envelope, "source"), type, Instant.parse(text(envelope, "time")), subject,
                    sequence, envelope.required("epoch").longValue(),
                    json.readTree(new String(data, StandardCharsets.UTF_8)));
        } catch (KeyVaultUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableEnvelope();
        }
    }

    private static String text(JsonNode envelope, String name) {
        return envelope.required(name).stringValue();
    }

    private static String keyName(String topic) {
        return KeyName.event(topic);
    }

    private static byte[] context(String id, String type, String subject, long sequence) {
        return EncryptionContext.of("gebeurtenis", id, type, subject, String.valueOf(sequence));
    }

    /** A message that holds no event. */
    static final class UnreadableEnvelope extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableEnvelope() {
            super("Unreadable message", null, false, false);
        }
    }
}
