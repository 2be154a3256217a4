package nl.tegenkracht.beleid.toepasselijkheid;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Toepasselijkverklaring;

/**
 * A toepasselijkverklaring as it was recorded. If it changes, one with the same subject and the next sequence is added;
 * the earlier one stays.
 *
 * @param subject    permanent id in events
 * @param sequence   position within that subject, from 1
 * @param recordedAt when it was recorded, UTC
 * @param verklaring who declares what applicable, and from when
 */
record Verklaring(@JsonProperty("kenmerk") String subject, @JsonProperty("volgnummer") long sequence,
        @JsonProperty("vastgelegd") Instant recordedAt, Toepasselijkverklaring verklaring) {

    Verklaring {
        if (!Id.isValid(subject) || sequence < 1 || recordedAt == null) {
            throw new IllegalArgumentException("A toepasselijkverklaring has an id, a sequence and a time");
        }
        if (!verklaring.domein().value().startsWith("fractie-")) {
            throw new IllegalArgumentException("Only a fractie declares the Klachtenregeling applicable (art. 1)");
        }
        if (verklaring.tot() != null && verklaring.tot().isBefore(verklaring.van())) {
            throw new IllegalArgumentException("A toepasselijkverklaring does not end before it begins");
        }
    }
}
