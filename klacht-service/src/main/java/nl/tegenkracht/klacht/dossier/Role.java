package nl.tegenkracht.klacht.dossier;

import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Text;

/** As whom someone has access to a klacht. The database holds the names of the constants. */
public enum Role implements Coded {

    KLAGER("klager", "klager", "klacht.role.klager"),
    SECRETARIS("secretaris", "secretaris", "klacht.role.secretaris"),
    /** A deputy whom the Presidium may add (KR-2021 art. 8). */
    PLAATSVERVANGEND_SECRETARIS("plaatsvervangend-secretaris", "plaatsvervangend secretaris",
            "klacht.role.plaatsvervangend-secretaris"),
    VOORZITTER("voorzitter", "voorzitter", "klacht.role.voorzitter"),
    PLAATSVERVANGEND_VOORZITTER("plaatsvervangend-voorzitter", "plaatsvervangend voorzitter",
            "klacht.role.plaatsvervangend-voorzitter"),
    LID("lid", "lid", "klacht.role.lid"),
    /** KR-2021 art. 7 lid 1. */
    PLAATSVERVANGEND_LID("plaatsvervangend-lid", "plaatsvervangend lid", "klacht.role.plaatsvervangend-lid"),
    /** Whom it is about, from the afschrift on (KR-2021 art. 10 lid 3). */
    AANGEKLAAGDE("aangeklaagde", "aangeklaagde", "klacht.role.aangeklaagde"),
    /** The one person who decides for the employer (D-14), from the first letter on. */
    BEVOEGD_GEZAG("bevoegd-gezag", "bevoegd gezag", "klacht.role.bevoegd-gezag"),
    /** Who reads along with a party, for as long as the party wants and the klacht goes on. */
    VERTROUWENSPERSOON("vertrouwenspersoon", "vertrouwenspersoon", "klacht.role.vertrouwenspersoon"),
    /** Who carries a decision out, until that is done. */
    UITVOERDER("uitvoerder", "uitvoerder", "klacht.role.uitvoerder");

    private final String code;
    private final String naam;
    private final String key;

    Role(String code, String naam, String key) {
        this.code = code;
        this.naam = naam;
        this.key = key;
    }

    /** The code in grants, work lists and responses. */
    @Override
    public String code() {
        return code;
    }

    /** What a reader calls this functie. */
    public Text tekst() {
        return Text.of(key);
    }

    /** The same in a sentence: "bij de secretaris", "bij een lid". */
    public Text metLidwoord() {
        return Text.of(key + ".the");
    }

    /** What the register of benoemingen calls this functie. */
    public String naam() {
        return naam;
    }

    /** Whether somebody has this role by a benoeming in the Klachtencommissie. */
    public boolean isAmbt() {
        return !isParty() && this != BEVOEGD_GEZAG && this != VERTROUWENSPERSOON && this != UITVOERDER;
    }

    /** Whether this is one of the two sides. */
    public boolean isParty() {
        return this == KLAGER || this == AANGEKLAAGDE;
    }

    /** Whether this role knows when the klacht was filed: who comes in later has no part in what was before. */
    public boolean knowsTheFiling() {
        return this == KLAGER || isAmbt();
    }

    /** The role for a code from a dossier. */
    public static Role of(String code) {
        return Coded.of(Role.class, code);
    }
}
