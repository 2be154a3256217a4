package nl.tegenkracht.events;

import java.time.Instant;
import java.util.Comparator;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A message that waits, with its place in the order of its dossier.
 *
 * @param id    of its document; {@code null} if it lies in a document with others, as up to fae1334
 * @param key   topic and dossier, or topic and offset of what cannot be read
 * @param since when it was parked; {@code null} if that is not known
 */
record ParkedMessage(String id, String key, long epoch, long sequence, byte[] message, ParkReason reason,
        Instant since) {

    static final Comparator<ParkedMessage> ORDER = Comparator.comparing(ParkedMessage::key)
            .thenComparingLong(ParkedMessage::epoch).thenComparingLong(ParkedMessage::sequence);

    /** Whether it stands under the name of a topic, as everything that was parked here. */
    boolean hasTopic() {
        return key.indexOf(':') > 0;
    }

    static ParkedMessage of(Document document) {
        return new ParkedMessage(document.getString("_id"), document.getString("sleutel"), document.getLong("epoch"),
                document.getLong("sequence"), document.get("bericht", Binary.class).getData(),
                ParkReason.parse(document.getString("reden")), document.getDate("sinds").toInstant());
    }

    /** One of the messages in a document of before. */
    static ParkedMessage of(Document former, Document entry) {
        return new ParkedMessage(null, former.getString("_id"), 0, entry.getLong("sequence"),
                entry.get("bericht", Binary.class).getData(), ParkReason.parse(former.getString("reden")), null);
    }

    String topic() {
        return key.substring(0, key.indexOf(':'));
    }
}
