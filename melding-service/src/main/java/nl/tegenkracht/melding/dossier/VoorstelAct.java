package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/** What was done about a proposed act. The database holds the names of the constants. */
public enum VoorstelAct implements Coded {

    /** The melder consents (KR-2021 art. 5 lid 3). */
    INGESTEMD("ingestemd"),
    /** The melder does not want it. */
    GEWEIGERD("geweigerd"),
    /** The melder takes the consent back, before it was done. */
    INGETROKKEN("ingetrokken"),
    /** The vertrouwenspersoon did it. */
    UITGEVOERD("uitgevoerd"),
    /** The vertrouwenspersoon does not want to do it any more. */
    VERVALLEN("vervallen");

    private final String code;

    VoorstelAct(String code) {
        this.code = code;
    }

    /** Whether nothing can be done about it after this. */
    boolean isLast() {
        return this == UITGEVOERD || this == VERVALLEN;
    }

    /** The code in responses, and the end of the act in the audit trail. */
    @Override
    public String code() {
        return code;
    }
}
