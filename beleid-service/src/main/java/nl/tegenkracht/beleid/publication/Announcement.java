package nl.tegenkracht.beleid.publication;

import java.time.Instant;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;

/**
 * Something that is settled and that other services need to know. Its content is fixed in the data: sending the same
 * announcement again is the same event, with the same id (record 0186).
 *
 * @param subject    permanent, opaque id of what is announced: the subject of the event
 * @param sequence   position within that subject, from 1 without gaps
 * @param recordedAt when it was recorded in the data, UTC
 * @param type       type of the event
 * @param data       the content according to the schema of the type
 */
public record Announcement(String subject, long sequence, Instant recordedAt, EventType type, Object data) {

    /** The id of the event: always the same within an epoch, so that a receiver recognizes duplicates. */
    String eventId(long epoch) {
        return Id.derivedFrom(subject + ":" + sequence + ":" + epoch);
    }
}
