package nl.tegenkracht.melding.dossier;

import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;

/**
 * Who may make a melding in this domain: there is no melder without that, so nobody has to ask again. Whoever comes
 * somewhere only because of an ambt (an office) makes none there: a dossier belongs to the domain of the melder.
 *
 * @param pseudonym    HMAC of the person
 * @param hoedanigheid in which hoedanigheid (capacity) the melder is in this domain
 */
public record Melder(String pseudonym, Hoedanigheid hoedanigheid) {

    /** @throws Refused outside one's own domain */
    public Melder {
        if (!hoedanigheid.isInOwnDomain()) {
            throw hoedanigheid == Hoedanigheid.GAST
                    ? new Refused(Text.of("melding.refused.guest"), null)
                    : new Refused(Text.of("melding.refused.elsewhere"), "KR-2021 art. 2 onder a en d");
        }
    }

    /**
     * Who made a melding orally or on paper, and is not known here yet. The name stands for nobody: it opens nothing.
     *
     * @param melding id of the melding
     */
    public static Melder takenDown(String melding, Hoedanigheid hoedanigheid) {
        return new Melder("opname-" + melding, hoedanigheid);
    }

    /**
     * The caller as melder.
     *
     * @throws Refused outside one's own domain
     */
    public static Melder of(Caller caller) {
        return new Melder(caller.pseudonym(), caller.hoedanigheid());
    }
}
