package nl.tegenkracht.melding.dossier;

/** De soorten stukken van een melding. Een stuk is versleuteld en verandert nooit. */
public enum StukKind {

    /** Wat de melder bij het melden schreef. */
    RELAAS("relaas"),
    /** Een bericht in het gesprek. */
    BERICHT("bericht");

    private final String code;

    StukKind(String code) {
        this.code = code;
    }

    /** De code in de verwijzing van het dossier. */
    public String code() {
        return code;
    }
}
