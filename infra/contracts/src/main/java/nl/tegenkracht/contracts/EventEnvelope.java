package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * An {@link Event} as it travels through the broker: its attributes readable, its data sealed. The form is laid down in
 * {@code contract/schemas/gebeurtenis.schema.json}.
 *
 * @param time       technical time, UTC
 * @param sequence   as text, as the CloudEvents extension prescribes
 * @param sealVersion what the seal binds (record 0227); an envelope without it is of version 1
 * @param keyId      id of the key with which the data is sealed
 * @param sealedData the sealed data; once opened it is JSON according to {@code dataschema}
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "time", "subject", "datacontenttype", "dataschema",
        "sequence", "sequencetype", "epoch", "tksealv", "sleutelid", "data_base64"})
public record EventEnvelope(String specversion, String id, String source, String type, Instant time, String subject,
        String datacontenttype, String dataschema, String sequence, String sequencetype, long epoch,
        @JsonProperty("tksealv") int sealVersion, @JsonProperty("sleutelid") String keyId,
        @JsonProperty("data_base64") byte[] sealedData) {

    /** The header {@code content-type} of the Kafka record: by it a reader knows the structured mode. */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** The only version of the seal that is written. */
    public static final int SEAL_VERSION = 2;

    /** Puts an event with sealed data into an envelope. */
    public static EventEnvelope wrap(Event event, String keyId, byte[] sealedData) {
        var schema = EventType.parse(event.type()).orElseThrow().dataschema();
        return new EventEnvelope("1.0", event.id(), event.source(), event.type(), event.time(),
                event.subject(), "application/octet-stream", schema, Long.toString(event.sequence()),
                "Integer", event.epoch(), SEAL_VERSION, keyId, sealedData);
    }
}
