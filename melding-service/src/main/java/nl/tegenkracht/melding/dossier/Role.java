package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;

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

    /** As whom the caller, who has access, looks at this melding. */
    public static Role of(Dossier<?> melding, Caller caller) {
        return melding.roleOf(caller).map(Role::of).orElseThrow();
    }

    /** Whether it is as this that the caller has access. */
    public boolean isOf(Dossier<?> melding, Caller caller) {
        return melding.roleOf(caller).filter(code::equals).isPresent();
    }

    /**
     * Goes on only if it is as this that the caller has access.
     *
     * @param otherwise code of the text that says who does this
     * @throws Refused with that text and this artikel
     */
    public void require(Dossier<?> melding, Caller caller, String otherwise, String artikel) {
        if (of(melding, caller) != this) {
            throw new Refused(Text.of(otherwise), artikel);
        }
    }

    /** The role for a code from a dossier. */
    public static Role of(String code) {
        return Coded.of(Role.class, code);
    }
}
