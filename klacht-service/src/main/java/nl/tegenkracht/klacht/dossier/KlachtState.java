package nl.tegenkracht.klacht.dossier;

/**
 * Where a klacht stands. States that cannot be reached yet do not exist here yet. The database holds the names of the
 * constants.
 */
public enum KlachtState {

    /** Received and confirmed; which regels applied on that day is not known here yet (D-13). */
    REGELSET_NOG_NIET_BEKEND("regelset-nog-niet-bekend"),
    /** Received and confirmed, not complete yet (KR-2021 art. 9). */
    INGEDIEND("ingediend"),
    /** Everything the klaagschrift must contain is there; the termijn of KR-2021 art. 10 lid 1 runs. */
    COMPLEET("compleet");

    private final String code;

    KlachtState(String code) {
        this.code = code;
    }

    /** The code in events, work lists and responses. */
    public String code() {
        return code;
    }
}
