package nl.tegenkracht.audit;

/**
 * Iets wat niet klopt in een auditspoor. Een bevinding is een beveiligingsincident (BIO2 8.15.05).
 *
 * @param nr volgnummer in de run; 0 als het de run als geheel betreft
 */
public record Bevinding(Soort soort, String dienst, String domein, String run, long nr, String uitleg) {

    /** Wat er mis is. */
    public enum Soort {
        /** Een regel, schakel of begin is niet meer wat het was. */
        GEWIJZIGD,
        /** Een regel of schakel in het midden is weg, zonder verantwoorde wissing. */
        ONTBREEKT,
        /** Regels of schakels staan niet meer op volgorde of dubbel. */
        VOLGORDE,
        /** Er zijn minder schakels dan een kop of opvolger zegt. */
        AFGEKAPT,
        /** Een run die een kop of een andere run noemt, is er niet. */
        RUN_ONTBREEKT,
        /** Een kop is niet van een bekende sleutel, is veranderd, of ontbreekt voor een run met regels. */
        HANDTEKENING
    }

    @Override
    public String toString() {
        return soort + "  " + dienst + "/" + domein + "/" + run + (nr > 0 ? " nr " + nr : "") + ": " + uitleg;
    }
}
