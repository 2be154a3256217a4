package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;

/**
 * As whom someone has access to a melding; there are no other readers (KR-2021 art. 5 lid 2). The database holds the
 * names of the constants.
 */
public enum Role implements Coded {

    MELDER("melder"),
    VERTROUWENSPERSOON("vertrouwenspersoon");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The code in grants, responses and audit entries. */
    @Override
    public String code() {
        return code;
    }

    /** The role for a code from a dossier. */
    public static Role of(String code) {
        return Coded.of(Role.class, code);
    }
}
