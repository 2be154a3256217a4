package nl.tegenkracht.melding.dossier;

/** The kinds of stukken (encrypted documents of a dossier) of a melding. A stuk never changes. */
public enum StukKind {

    /** What the melder wrote when melding. */
    RELAAS("relaas"),
    /** A bericht in the gesprek. */
    BERICHT("bericht");

    private final String code;

    StukKind(String code) {
        this.code = code;
    }

    /** The code in the reference that the dossier holds. */
    public String code() {
        return code;
    }
}
