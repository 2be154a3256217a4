package nl.tegenkracht.beleid.regelset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import nl.tegenkracht.contracts.Language;
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
     * A termijn in plain Dutch, and in English (record 0290).
     *
     * @param naam   what has to be done
     * @param vanaf  what the termijn runs from
     * @param voor   who is bound by it
     * @param engels the same in English, or {@code null}
     */
    public record TermijnExplanation(String naam, String vanaf, String voor, TermijnWords engels) {

        /** In this language, or in Dutch if there is nothing else. */
        public TermijnWords in(Language language) {
            return language == Language.EN && engels != null ? engels : new TermijnWords(naam, vanaf, voor);
        }
    }

    /** The words of a termijn in one language. */
    public record TermijnWords(String naam, String vanaf, String voor) {}
}
