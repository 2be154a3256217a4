package nl.tegenkracht.gateway.worklist;

import java.time.Instant;
import nl.tegenkracht.contracts.PathRule;
import nl.tegenkracht.gateway.address.ServiceTarget;

/**
 * Eén regel van een werklijst, zoals een dienst haar geeft: zonder inhoud.
 *
 * @param soort  {@code melding}, {@code klacht}, ...
 * @param staat  code van de staat
 * @param sinds  sinds wanneer, UTC
 * @param actie  of de lezer aan zet is
 * @param adres  waar het dossier ligt
 */
record WorkItem(String soort, String staat, Instant sinds, boolean actie, String adres) {

    /** Of deze regel bruikbaar is en naar de dienst wijst die haar gaf. */
    boolean isTrustedFrom(ServiceTarget target) {
        return soort != null && staat != null && sinds != null && PathRule.isAccepted(adres)
                && adres.startsWith("/" + target.domain() + "/" + target.service().code() + "/");
    }
}
