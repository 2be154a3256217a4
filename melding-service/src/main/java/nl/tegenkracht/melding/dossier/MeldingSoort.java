package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/** What the melder asks for, or about whom it is (record 0353). The database holds the names of the constants. */
public enum MeldingSoort implements Coded {

    /** Something happened to the melder. */
    MELDING("melding"),
    /** The melder wants advice, and nothing done towards others (KR-2021 art. 5 lid 1 onder e). */
    ALLEEN_ADVIES("alleen-advies"),
    /** The melder saw or heard that something happened to somebody else. */
    SIGNAAL("signaal"),
    /** It is about somebody who works for a supplier. */
    LEVERANCIER("leverancier");

    private final String code;

    MeldingSoort(String code) {
        this.code = code;
    }

    /** The code in forms and responses. */
    @Override
    public String code() {
        return code;
    }
}
