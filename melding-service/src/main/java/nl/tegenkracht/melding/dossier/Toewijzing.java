package nl.tegenkracht.melding.dossier;

import java.time.Instant;

/**
 * De melding werd aan een vertrouwenspersoon gegeven.
 *
 * @param aan kenmerk (HMAC) van de benoeming
 * @param op  wanneer, klok van het recht, UTC
 */
public record Toewijzing(String aan, Instant op) {}
