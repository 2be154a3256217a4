package nl.tegenkracht.klacht.bevindingen;

/**
 * Iets wat opvalt aan een klaagschrift.
 *
 * @param code    vaste code, bijvoorbeeld {@code eis-a}
 * @param artikel waar het staat, bijvoorbeeld {@code 9.1a}
 * @param reden   in gewone woorden; herhaalt nooit wat de klager schreef
 * @param lezers  wie dit te zien krijgt
 */
public record Bevinding(String code, String artikel, String reden, Audience lezers) {

    /** Voor wie een bevinding bedoeld is. */
    public enum Audience {
        /** De klager en de Klachtencommissie. */
        ALL,
        /** Alleen de Klachtencommissie. */
        COMMISSIE
    }

    static Bevinding of(String code, String artikel, String reason) {
        return new Bevinding(code, artikel, reason, Audience.ALL);
    }
}
