package nl.tegenkracht.core.dossier;

import java.time.Instant;

/**
 * Reference to a stuk, a piece of content of a dossier: the content itself is kept apart, encrypted.
 *
 * @param id        id of the stuk
 * @param kind      what it is: {@code verhaal}, {@code bericht}, {@code klaagschrift}, ...
 * @param writtenAt when it was written, on the clock of the law, UTC
 * @param author    pseudonym (HMAC) of who wrote it
 */
public record StukReference(String id, String kind, Instant writtenAt, String author) {}
