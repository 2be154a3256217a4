package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/** What was done about the end of a melding. The database holds the names of the constants. */
public enum ClosingAct implements Coded {

    /** The melder wants no further step (KR-2021 art. 5 lid 3). */
    BEEINDIGD("beeindigd"),
    /** The vertrouwenspersoon confirmed in writing that it is dealt with (KR-2021 art. 5 lid 1 onder i). */
    AFGESLOTEN("afgesloten"),
    /** The melder takes it up again. */
    HEROPEND("heropend");

    private final String code;

    ClosingAct(String code) {
        this.code = code;
    }

    /** The code in events and responses. */
    @Override
    public String code() {
        return code;
    }
}
