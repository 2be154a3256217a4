package nl.tegenkracht.starter.werkvoorraad;

import java.time.Instant;

/**
 * Eén regel in iemands werklijst: klein, zonder inhoud.
 *
 * @param id      uniek: dossier en lezer
 * @param voor    kenmerk (HMAC) van de lezer
 * @param dossier kenmerk van het dossier
 * @param soort   {@code melding}, {@code klacht}, ...
 * @param als     als wat de lezer erbij mag: {@code melder}, {@code vertrouwenspersoon}, ...
 * @param staat   code van de staat
 * @param sinds   sinds wanneer het in deze staat is, UTC
 * @param actie   of de lezer aan zet is
 */
public record Werkregel(String id, String voor, String dossier, String soort, String als, String staat, Instant sinds,
        boolean actie) {

    /** Een regel met een {@code id} van dossier en lezer. */
    public static Werkregel van(String dossier, String voor, String soort, String als, String staat, Instant sinds,
            boolean actie) {
        return new Werkregel(dossier + ":" + voor, voor, dossier, soort, als, staat, sinds, actie);
    }
}
