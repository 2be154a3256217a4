package nl.tegenkracht.klacht.bevindingen;

/**
 * Bevinding: something that stands out in a klaagschrift.
 *
 * @param code    a fixed code, for example {@code eis-a}
 * @param artikel where it is written, for example {@code 9.1a}
 * @param reden   in plain words; never repeats what the klager wrote
 * @param lezers  who gets to see it
 */
public record Bevinding(String code, String artikel, String reden, Audience lezers) {

    /** Whom a bevinding is meant for. */
    public enum Audience {
        /** The klager and the Klachtencommissie. */
        ALL,
        /** Only the Klachtencommissie. */
        COMMISSIE
    }

    static Bevinding of(String code, String artikel, String reason) {
        return new Bevinding(code, artikel, reason, Audience.ALL);
    }
}
