package nl.tegenkracht.melding.dossier;

import java.util.Arrays;

/**
 * As whom someone has access to a melding; there are no other readers (KR-2021 art. 5 lid 2). The database holds the
 * names of the constants.
 */
public enum Role {

    MELDER("melder"),
    VERTROUWENSPERSOON("vertrouwenspersoon");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The code in grants, responses and audit entries. */
    public String code() {
        return code;
    }

    /** The role for a code from a dossier. */
    public static Role of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst().orElseThrow();
    }
}
