package nl.tegenkracht.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * Een {@link Gebeurtenis} zoals zij over de broker gaat: de attributen leesbaar, de data verzegeld. De vorm ligt vast
 * in {@code contract/schemas/gebeurtenis.schema.json}.
 *
 * @param time       technische tijd, UTC
 * @param sequence   als tekst, zoals de CloudEvents-uitbreiding voorschrijft
 * @param sleutelid  kenmerk van de sleutel waarmee de data verzegeld is
 * @param verzegeld  de verzegelde data; geopend is zij JSON volgens {@code dataschema}
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "time", "subject", "datacontenttype", "dataschema",
        "sequence", "sequencetype", "epoch", "sleutelid", "data_base64"})
public record Envelop(String specversion, String id, String source, String type, Instant time, String subject,
        String datacontenttype, String dataschema, String sequence, String sequencetype, long epoch, String sleutelid,
        @JsonProperty("data_base64") byte[] verzegeld) {

    /** De header {@code content-type} van het bericht. */
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    /** Doet een gebeurtenis met verzegelde data in een envelop. */
    public static Envelop om(Gebeurtenis gebeurtenis, String sleutelid, byte[] verzegeld) {
        var schema = Gebeurtenistype.lees(gebeurtenis.type()).orElseThrow().dataschema();
        return new Envelop("1.0", gebeurtenis.id(), gebeurtenis.source(), gebeurtenis.type(), gebeurtenis.time(),
                gebeurtenis.subject(), "application/octet-stream", schema, Long.toString(gebeurtenis.sequence()),
                "Integer", gebeurtenis.epoch(), sleutelid, verzegeld);
    }
}
