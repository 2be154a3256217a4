package nl.tegenkracht.klacht.procedure.state;

import nl.tegenkracht.contracts.Coded;

/** As whom somebody takes part in a procedure. The database holds the names of the constants. */
public enum Participant implements Coded {

    KLAGER("klager"),
    AANGEKLAAGDE("aangeklaagde"),
    SECRETARIS("secretaris"),
    /** Who presides over the three that handle this klacht. */
    VOORZITTER("voorzitter"),
    /** One of the other two. */
    LID("lid"),
    /** The one person who decides for the employer of the aangeklaagde (D-14), or the deputy. */
    BEVOEGD_GEZAG("bevoegd-gezag"),
    /** A vertrouwenspersoon who reads along with one of the parties, and does nothing. */
    VERTROUWENSPERSOON("vertrouwenspersoon"),
    /** Who carries a decision out, and knows no more of it than that takes. */
    UITVOERDER("uitvoerder"),
    /** The service itself: what goes by itself at the moment it can. Reads nothing. */
    SYSTEEM("systeem");

    private final String code;

    Participant(String code) {
        this.code = code;
    }

    /** The code in grants and responses; the same as that of the role with that name. */
    @Override
    public String code() {
        return code;
    }

    /** Whether this is one of the two sides. */
    public boolean isParty() {
        return this == KLAGER || this == AANGEKLAAGDE;
    }

    /** Whether this is one of those who handle the klacht. */
    public boolean handles() {
        return this == SECRETARIS || this == VOORZITTER || this == LID;
    }

    /** The other of the two sides. */
    public Participant otherParty() {
        return this == KLAGER ? AANGEKLAAGDE : KLAGER;
    }
}
