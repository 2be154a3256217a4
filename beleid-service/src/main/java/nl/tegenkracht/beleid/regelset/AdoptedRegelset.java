package nl.tegenkracht.beleid.regelset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import nl.tegenkracht.contracts.Regelset;

/**
 * An adopted regelset with what is needed to announce and explain it.
 *
 * @param subject      permanent id in events
 * @param sequence     position within that subject
 * @param recordedAt   when it was recorded in this data, UTC
 * @param document     code of the document that holds the artikelen
 * @param regelset     the rules themselves
 * @param explanations by code of a termijn: what has to be done, in plain Dutch
 */
public record AdoptedRegelset(@JsonProperty("kenmerk") String subject, @JsonProperty("volgnummer") long sequence,
        @JsonProperty("vastgelegd") Instant recordedAt, String document, Regelset regelset,
        @JsonProperty("uitleg") Map<String, TermijnExplanation> explanations) {

    public AdoptedRegelset {
        explanations = Map.copyOf(explanations);
        if (!regelset.termijnen().stream().map(Regelset.Termijn::code).allMatch(explanations::containsKey)) {
            throw new IllegalArgumentException("A termijn of " + regelset.code() + " has no explanation");
        }
    }

    /**
     * A termijn in plain Dutch.
     *
     * @param naam  what has to be done
     * @param vanaf what the termijn runs from
     * @param voor  who is bound by it
     */
    public record TermijnExplanation(String naam, String vanaf, String voor) {}
}
