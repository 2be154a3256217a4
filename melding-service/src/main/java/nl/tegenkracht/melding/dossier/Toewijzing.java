package nl.tegenkracht.melding.dossier;

import java.time.Instant;

/**
 * Toewijzing: the melding was given to a vertrouwenspersoon.
 *
 * @param aan pseudonym (HMAC) of the benoeming, or {@link #NIEMAND}
 * @param op  when, legal clock, UTC
 */
public record Toewijzing(String aan, Instant op) {

    /** Nobody: it was given back, and the melder has not chosen yet. No pseudonym is like this. */
    public static final String NIEMAND = "niemand";

    boolean isToNobody() {
        return NIEMAND.equals(aan);
    }
}
