package nl.tegenkracht.starter.worklist;

import java.time.Instant;

/**
 * Eén regel in iemands werklijst: klein, zonder inhoud.
 *
 * @param id      uniek: dossier en lezer
 * @param reader    kenmerk (HMAC) van de lezer
 * @param dossier kenmerk van het dossier
 * @param kind   {@code melding}, {@code klacht}, ...
 * @param role     als wat de lezer erbij mag: {@code melder}, {@code vertrouwenspersoon}, ...
 * @param state   code van de staat
 * @param since   sinds wanneer het in deze staat is, UTC
 * @param actionNeeded   of de lezer aan zet is
 */
public record WorkItem(String id, String reader, String dossier, String kind, String role, String state, Instant since,
        boolean actionNeeded) {

    /** Een regel met een {@code id} van dossier en lezer. */
    public static WorkItem of(String dossier, String reader, String kind, String role, String state, Instant since,
            boolean actionNeeded) {
        return new WorkItem(dossier + ":" + reader, reader, dossier, kind, role, state, since, actionNeeded);
    }
}
