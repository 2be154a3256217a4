package nl.tegenkracht.melding.inzage;

import java.time.Instant;

/**
 * Someone who could read a melding.
 *
 * @param naam name, or {@code null} of who is no longer benoemd
 * @param tot  until when
 */
record ReadAccess(String naam, Instant tot) {}
