package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/**
 * Where a melding stands. States that cannot be reached yet do not exist here yet. The database holds the names of the
 * constants.
 */
public enum MeldingState implements Coded {

    /** The melding has arrived; there has been no reply yet (KR-2021 art. 3). */
    ONTVANGEN("ontvangen"),
    /** The vertrouwenspersoon has replied and guides the melder (KR-2021 art. 5 lid 1 onder b). */
    IN_BEHANDELING("in-behandeling"),
    /** The melder ended it; a written confirmation is asked of the vertrouwenspersoon. */
    BEEINDIGD("beeindigd"),
    /** The vertrouwenspersoon confirmed in writing that it was dealt with (KR-2021 art. 5 lid 1 onder i). */
    AFGESLOTEN("afgesloten");

    private final String code;

    MeldingState(String code) {
        this.code = code;
    }

    /** Whether something can be written in it. */
    public boolean isOpen() {
        return this == ONTVANGEN || this == IN_BEHANDELING;
    }

    /** The code in events, work lists and responses. */
    @Override
    public String code() {
        return code;
    }
}
