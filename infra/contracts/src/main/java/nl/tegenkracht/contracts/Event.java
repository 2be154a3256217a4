package nl.tegenkracht.contracts;

import java.time.Instant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a CloudEvent 1.0 (NL GOV profile). The envelope is readable for the broker and holds nothing about
 * people; {@code data} is sealed with the key of the topic when it is sent.
 *
 * @param id       permanent id; together with {@code source} the key against handling an event twice
 * @param source   URN of the system
 * @param type     see {@link EventType}
 * @param time     when it was recorded, technical time, UTC
 * @param subject  opaque id of the dossier
 * @param sequence position within the dossier, from 1, without gaps
 * @param epoch    raised after a restore; a later epoch takes precedence
 * @param data     codes and dates according to the schema of the type
 */
public record Event(String id, String source, String type, Instant time, String subject, long sequence,
        long epoch, JsonNode data) {

    /** Identification number of the organization (OIN) in {@code source}; the demo uses one that does not exist. */
    public static final String DEMO_OIN = "00000099999999999999";

    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** The data in this form. Writers are strict, readers tolerant: what a later version added is not looked at. */
    public <T> T dataAs(Class<T> form) {
        return TOLERANT.treeToValue(data, form);
    }

    /** Data as it was kept, in this form; as tolerant as {@link #dataAs}. */
    public static <T> T readData(String kept, Class<T> form) {
        return TOLERANT.readValue(kept, form);
    }

    /** {@code source} of an application according to the NL GOV profile. */
    public static String sourceOf(String oin, String applicationName) {
        return "urn:nld:oin:" + oin + ":systeem:" + applicationName;
    }
}
