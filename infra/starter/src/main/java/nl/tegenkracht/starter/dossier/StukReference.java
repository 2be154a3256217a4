package nl.tegenkracht.starter.dossier;

import java.time.Instant;

/**
 * Verwijzing naar een stuk: de inhoud zelf ligt versleuteld apart.
 *
 * @param id    kenmerk van het stuk
 * @param kind wat het is: {@code verhaal}, {@code bericht}, {@code klaagschrift}, ...
 * @param writtenAt    wanneer het is geschreven, UTC
 * @param author  kenmerk (HMAC) van wie het schreef
 */
public record StukReference(String id, String kind, Instant writtenAt, String author) {}
