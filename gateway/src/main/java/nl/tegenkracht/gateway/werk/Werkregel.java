package nl.tegenkracht.gateway.werk;

import java.time.Instant;
import nl.tegenkracht.contracts.PathRule;
import nl.tegenkracht.gateway.adres.Doel;

/**
 * Eén regel van een werklijst, zoals een dienst haar geeft: zonder inhoud.
 *
 * @param soort  {@code melding}, {@code klacht}, ...
 * @param staat  code van de staat
 * @param sinds  sinds wanneer, UTC
 * @param actie  of de lezer aan zet is
 * @param adres  waar het dossier ligt
 */
record Werkregel(String soort, String staat, Instant sinds, boolean actie, String adres) {

    /** Of deze regel bruikbaar is en naar de dienst wijst die haar gaf. */
    boolean vertrouwdVan(Doel doel) {
        return soort != null && staat != null && sinds != null && PathRule.isAccepted(adres)
                && adres.startsWith("/" + doel.domein() + "/" + doel.dienst().code() + "/");
    }
}
