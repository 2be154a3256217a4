package nl.tegenkracht.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventEnvelope;
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
    /** No platform was restored before seals had a version, as far as its settings say. */
    private static final long FIRST_EPOCH = 1;
    private static final String TYPES = "nl.tegenkracht.";

    private final JsonMapper json;
    private final long lastEpochOfFirstSeal;

    EnvelopeCipher(KeyVault vault, JsonMapper json) {
        this(vault, json, FIRST_EPOCH);
    }

    /**
     * @param lastEpochOfFirstSeal the epoch in which the second version of the seal began: since the first does not
     *                             bind the epoch, a higher one is not believed under it
     */
    EnvelopeCipher(KeyVault vault, JsonMapper json, long lastEpochOfFirstSeal) {
        this.vault = vault;
        this.json = json;
        this.lastEpochOfFirstSeal = lastEpochOfFirstSeal;
    }

    byte[] seal(String topic, Event event) {
        var wrapped = vault.seal(keyName(topic), json.writeValueAsBytes(event.data()),
                SealVersion.SECOND.context(event));
        return json.writeValueAsBytes(EventEnvelope.wrap(event, wrapped.kid(), wrapped.bytes()));
    }

    /**
     * Opens an envelope. Attributes and types of a later version are no reason not to; tampering results in an
     * {@link UnreadableEnvelope}.
     */
    Event open(String topic, byte[] bytes) {
        try {
            var envelope = json.readTree(bytes);
            var sealed = attributes(envelope);
            var data = vault.unseal(keyName(topic),
                    new WrappedKey(text(envelope, "sleutelid"), envelope.required("data_base64").binaryValue()),
                    versionOf(envelope, sealed).context(sealed));
            return withData(sealed, json.readTree(new String(data, StandardCharsets.UTF_8)));
        } catch (KeyVaultUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableEnvelope();
        }
    }

    private SealVersion versionOf(JsonNode envelope, Event sealed) {
        var version = SealVersion.of(envelope);
        if (version == SealVersion.FIRST && sealed.epoch() > lastEpochOfFirstSeal || !sealed.type().startsWith(TYPES)) {
            throw new UnreadableEnvelope();
        }
        return version;
    }

    private static Event attributes(JsonNode envelope) {
        return new Event(text(envelope, "id"), text(envelope, "source"), text(envelope, "type"),
                Instant.parse(text(envelope, "time")), text(envelope, "subject"),
                Long.parseLong(text(envelope, "sequence")), envelope.required("epoch").longValue(), null);
    }

    private static Event withData(Event event, JsonNode data) {
        return new Event(event.id(), event.source(), event.type(), event.time(), event.subject(), event.sequence(),
                event.epoch(), data);
    }

    private static String text(JsonNode envelope, String name) {
        return envelope.required(name).stringValue();
    }

    private static String keyName(String topic) {
        return KeyName.event(topic);
    }

    /** A message that holds no event. */
    static final class UnreadableEnvelope extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableEnvelope() {
            super("Unreadable message", null, false, false);
        }
    }
}
