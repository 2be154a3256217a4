package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * Een {@link Event} zoals zij over de broker gaat: de attributen leesbaar, de data verzegeld. De vorm ligt vast
 * in {@code contract/schemas/gebeurtenis.schema.json}.
 *
 * @param time       technische tijd, UTC
 * @param sequence   als tekst, zoals de CloudEvents-uitbreiding voorschrijft
 * @param sleutelid  kenmerk van de sleutel waarmee de data verzegeld is
 * @param verzegeld  de verzegelde data; geopend is zij JSON volgens {@code dataschema}
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "time", "subject", "datacontenttype", "dataschema",
        "sequence", "sequencetype", "epoch", "sleutelid", "data_base64"})
public record EventEnvelope(String specversion, String id, String source, String type, Instant time, String subject,
        String datacontenttype, String dataschema, String sequence, String sequencetype, long epoch, String sleutelid,
        @JsonProperty("data_base64") byte[] verzegeld) {

    /** De header {@code content-type} van het bericht. */
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    /** Doet een gebeurtenis met verzegelde data in een envelop. */
    public static EventEnvelope wrap(Event event, String keyId, byte[] sealedData) {
        var schema = EventType.parse(event.type()).orElseThrow().dataschema();
        return new EventEnvelope("1.0", event.id(), event.source(), event.type(), event.time(),
                event.subject(), "application/octet-stream", schema, Long.toString(event.sequence()),
                "Integer", event.epoch(), keyId, sealedData);
    }
}
