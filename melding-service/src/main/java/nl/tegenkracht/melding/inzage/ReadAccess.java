package nl.tegenkracht.melding.inzage;

import java.time.Instant;

/**
 * Someone who can read a melding, or could.
 *
 * @param wie    name or description
 * @param vanuit whom someone works for, or {@code null}
 * @param tot    until when, or {@code null} for whoever can read now
 */
record ReadAccess(String wie, String vanuit, Instant tot) {}
