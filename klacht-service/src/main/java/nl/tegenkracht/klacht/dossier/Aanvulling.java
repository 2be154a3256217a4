package nl.tegenkracht.klacht.dossier;

import java.time.Instant;

/**
 * Aanvulling: what the klager added later; the text is an encrypted stuk.
 *
 * @param id   the id that came with the form: sending the same form once more makes no second aanvulling
 * @param stuk id of the stuk
 * @param op   when it arrived, legal clock, UTC
 */
public record Aanvulling(String id, String stuk, Instant op) {}
