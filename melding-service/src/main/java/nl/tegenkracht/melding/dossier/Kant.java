package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/** For which side of the Kamer time was spent (annual report of 2021, 001:1463). The database holds the names. */
public enum Kant implements Coded {

    KAMERORGANISATIE("kamerorganisatie"),
    FRACTIES("fracties"),
    BEIDE("beide");

    private final String code;

    Kant(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The side for a code from a form. */
    public static Kant of(String code) {
        return Coded.of(Kant.class, code);
    }
}
