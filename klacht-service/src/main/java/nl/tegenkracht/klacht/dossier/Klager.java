package nl.tegenkracht.klacht.dossier;

import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.security.Caller;

/**
 * Who may file a klacht in this domain: there is no klager without that, so nobody has to ask again. Whoever comes
 * somewhere only because of an ambt files none there: a dossier belongs to the domain of the klager.
 *
 * @param pseudonym    HMAC of the person
 * @param hoedanigheid in which hoedanigheid (capacity) the klager is in this domain
 */
public record Klager(String pseudonym, Hoedanigheid hoedanigheid) {

    /** @throws Refused outside one's own domain */
    public Klager {
        if (!hoedanigheid.isInOwnDomain()) {
            throw new Refused(Text.of("klacht.refused.elsewhere"), null);
        }
    }

    /**
     * The caller as klager.
     *
     * @throws Refused outside one's own domain
     */
    public static Klager of(Caller caller) {
        return new Klager(caller.pseudonym(), caller.hoedanigheid());
    }
}
