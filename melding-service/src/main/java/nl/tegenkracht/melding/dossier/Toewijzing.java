package nl.tegenkracht.melding.dossier;

import java.time.Instant;

/**
 * Toewijzing: the melding was given to a vertrouwenspersoon.
 *
 * @param aan pseudonym (HMAC) of the benoeming
 * @param op  when, legal clock, UTC
 */
public record Toewijzing(String aan, Instant op) {}
