package nl.tegenkracht.klacht.bevindingen;

/**
 * Iets wat opvalt aan een klaagschrift.
 *
 * @param code    vaste code, bijvoorbeeld {@code eis-a}
 * @param artikel waar het staat, bijvoorbeeld {@code 9.1a}
 * @param reden   in gewone woorden; herhaalt nooit wat de klager schreef
 * @param lezers  wie dit te zien krijgt
 */
public record Bevinding(String code, String artikel, String reden, Lezers lezers) {

    /** Voor wie een bevinding bedoeld is. */
    public enum Lezers {
        /** De klager en de Klachtencommissie. */
        ALLEN,
        /** Alleen de Klachtencommissie. */
        COMMISSIE
    }

    static Bevinding van(String code, String artikel, String reden) {
        return new Bevinding(code, artikel, reden, Lezers.ALLEN);
    }
}
