package nl.tegenkracht.starter.dossier;

import java.time.Instant;

/**
 * Verwijzing naar een stuk: de inhoud zelf ligt versleuteld apart.
 *
 * @param id    kenmerk van het stuk
 * @param soort wat het is: {@code verhaal}, {@code bericht}, {@code klaagschrift}, ...
 * @param op    wanneer het is geschreven, UTC
 * @param door  kenmerk (HMAC) van wie het schreef
 */
public record Stukverwijzing(String id, String soort, Instant op, String door) {}
