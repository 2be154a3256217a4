package nl.tegenkracht.audit;

/**
 * Iets wat niet klopt in een auditspoor. Een bevinding is een beveiligingsincident (BIO2 8.15.05).
 *
 * @param sequence volgnummer in de run; 0 als het de run als geheel betreft
 */
public record ChainFinding(Defect defect, String service, String domain, String run, long sequence,
        String explanation) {

    /** Wat er mis is. */
    public enum Defect {
        /** Een regel, schakel of begin is niet meer wat het was. */
        MODIFIED,
        /** Een regel of schakel in het midden is weg, zonder verantwoorde wissing. */
        MISSING,
        /** Regels of schakels staan niet meer op volgorde of dubbel. */
        OUT_OF_ORDER,
        /** Er zijn minder schakels dan een kop of opvolger zegt. */
        TRUNCATED,
        /** Een run die een kop of een andere run noemt, is er niet. */
        RUN_MISSING,
        /** Een kop is niet van een bekende sleutel, is veranderd, of ontbreekt voor een run met regels. */
        SIGNATURE
    }

    @Override
    public String toString() {
        return defect + "  " + service + "/" + domain + "/" + run + (sequence > 0 ? " nr " + sequence : "") + ": "
                + explanation;
    }
}
