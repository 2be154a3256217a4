package nl.tegenkracht.klacht.bevindingen;

import nl.tegenkracht.contracts.Text;

/**
 * Bevinding: something that stands out in a klaagschrift.
 *
 * @param code    a fixed code, for example {@code eis-a}
 * @param artikel where it is written, for example {@code 9.1a}; {@code null} if no artikel says it
 * @param reden   in the words of whoever reads; never repeats what the klager wrote
 * @param lezers  who gets to see it
 */
public record Bevinding(String code, String artikel, Text reden, Audience lezers) {

    /** Whom a bevinding is meant for. */
    public enum Audience {
        /** The klager and the Klachtencommissie. */
        ALL,
        /** Only the Klachtencommissie. */
        COMMISSIE
    }

    static Bevinding of(String code, String artikel, Text reason) {
        return new Bevinding(code, artikel, reason, Audience.ALL);
    }
}
