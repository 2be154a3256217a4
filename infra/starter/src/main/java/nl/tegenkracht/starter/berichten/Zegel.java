package nl.tegenkracht.starter.berichten;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.tegenkracht.contracts.EventEnvelope;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.crypto.EncryptionContext;
import nl.tegenkracht.crypto.WrappedKey;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * De envelop is een CloudEvent in JSON; {@code data} gaat verzegeld mee, met de sleutel van het topic en gebonden aan
 * deze ene gebeurtenis.
 */
final class Zegel {

    private final KeyVault kluis;
    private final JsonMapper json;

    Zegel(KeyVault kluis, JsonMapper json) {
        this.kluis = kluis;
        this.json = json;
    }

    byte[] sluit(String topic, Event gebeurtenis) {
        var dicht = kluis.seal(sleutelnaam(topic), json.writeValueAsBytes(gebeurtenis.data()),
                context(gebeurtenis.id(), gebeurtenis.type(), gebeurtenis.subject(), gebeurtenis.sequence()));
        return json.writeValueAsBytes(EventEnvelope.wrap(gebeurtenis, dicht.kid(), dicht.bytes()));
    }

    /** Opent een envelop; wie knoeit of iets onbekends stuurt levert een {@link Onleesbaar} op. */
    Event open(String topic, byte[] bytes) {
        try {
            var envelop = json.readTree(bytes);
            var id = tekst(envelop, "id");
            var type = tekst(envelop, "type");
            var subject = tekst(envelop, "subject");
            var sequence = Long.parseLong(tekst(envelop, "sequence"));
            EventType.parse(type).orElseThrow(Onleesbaar::new);
            var data = kluis.unseal(sleutelnaam(topic),
                    new WrappedKey(tekst(envelop, "sleutelid"), envelop.required("data_base64").binaryValue()),
                    context(id, type, subject, sequence));
            return new Event(id, tekst(envelop, "source"), type, Instant.parse(tekst(envelop, "time")), subject,
                    sequence, envelop.required("epoch").longValue(),
                    json.readTree(new String(data, StandardCharsets.UTF_8)));
        } catch (KeyVaultUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Onleesbaar();
        }
    }

    private static String tekst(JsonNode envelop, String naam) {
        return envelop.required(naam).stringValue();
    }

    private static String sleutelnaam(String topic) {
        return KeyName.event(topic);
    }

    private static byte[] context(String id, String type, String subject, long sequence) {
        return EncryptionContext.of("gebeurtenis", id, type, subject, String.valueOf(sequence));
    }

    /** Een bericht waar geen gebeurtenis in zit. */
    static final class Onleesbaar extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Onleesbaar() {
            super("Onleesbaar bericht", null, false, false);
        }
    }
}
