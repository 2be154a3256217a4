package nl.tegenkracht.klacht.dossier;

import nl.tegenkracht.contracts.Coded;

/** As whom someone has access to a klacht. The database holds the names of the constants. */
public enum Role implements Coded {

    KLAGER("klager", "klager"),
    SECRETARIS("secretaris", "secretaris"),
    /** A deputy whom the Presidium may add (KR-2021 art. 8). */
    PLAATSVERVANGEND_SECRETARIS("plaatsvervangend-secretaris", "plaatsvervangend secretaris"),
    VOORZITTER("voorzitter", "voorzitter"),
    PLAATSVERVANGEND_VOORZITTER("plaatsvervangend-voorzitter", "plaatsvervangend voorzitter"),
    LID("lid", "lid");

    private final String code;
    private final String naam;

    Role(String code, String naam) {
        this.code = code;
        this.naam = naam;
    }

    /** The code in grants, work lists and responses. */
    @Override
    public String code() {
        return code;
    }

    /** What people call this functie. */
    public String naam() {
        return naam;
    }

    /** Whether somebody has this role by a benoeming in the Klachtencommissie. */
    public boolean isAmbt() {
        return this != KLAGER;
    }

    /** The role for a code from a dossier. */
    public static Role of(String code) {
        return Coded.of(Role.class, code);
    }
}
