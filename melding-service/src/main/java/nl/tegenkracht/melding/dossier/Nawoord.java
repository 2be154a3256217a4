package nl.tegenkracht.melding.dossier;

import java.time.Instant;

/**
 * Nawoord: what the melder said, after the melding was closed, of what came of it.
 *
 * @param id   the id that came with the form
 * @param stuk id of the stuk with the text
 * @param op   when, legal clock, UTC
 */
public record Nawoord(String id, String stuk, Instant op) {}
