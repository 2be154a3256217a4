package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.refusal.Refused;

/** How the melder of a melding that was taken down for them gets in (record 0363). */
public final class MeldingToegang {

    /** As what somebody with a code that was handed over stands in the grants: it opens the one step, and no page. */
    public static final String GENODIGDE = "genodigde";

    private final Melding melding;

    MeldingToegang(Melding melding) {
        this.melding = melding;
    }

    /**
     * Makes way for the melder: from now on one code, that others saw, can be exchanged once. What opened it as melder
     * before, a code or an account, opens nothing any more: somebody else may have been first.
     *
     * @param key what the code opens
     * @param by  pseudonym of the person who makes it, and so sees it: to them it opens nothing
     * @throws Refused if it was not taken down
     */
    public Decision<Melding> invite(String key, String by, Instant now) {
        if (melding.opname() == null) {
            throw new Refused(Text.of("melding.refused.not-taken-down"), null);
        }
        return decision(melding.opname().invited(key, by, now),
                melding.opname().isInAccount() ? "toegang.account-vervallen" : "toegang.code-gemaakt");
    }

    /**
     * The melder comes in with an account.
     *
     * @param pseudonym under which they have access from now on
     */
    public Decision<Melding> enter(String pseudonym) {
        return decision(melding.opname().entered(pseudonym), "toegang.met-account");
    }

    /**
     * The melder comes in with a code of their own. It may not reach them: until it is used, half an hour at most, the
     * code before makes another one, which takes its place.
     *
     * @param pseudonym under which they have access from now on
     * @param before    what the code before opens
     */
    public Decision<Melding> enterAsGuest(String pseudonym, String before, Instant now) {
        return decision(melding.opname().enteredAsGuest(pseudonym, before, now), "toegang.eigen-code");
    }

    /** The guest came in with their own code: from now on the one before opens nothing. Empty if that is so already. */
    public Optional<Decision<Melding>> use() {
        return Optional.ofNullable(melding.opname()).filter(Opname::isUnused)
                .map(opname -> decision(opname.used(), "toegang.code-gebruikt"));
    }

    private Decision<Melding> decision(Opname next, String act) {
        return melding.change().opname(next).done().decision(List.of(), act);
    }
}
