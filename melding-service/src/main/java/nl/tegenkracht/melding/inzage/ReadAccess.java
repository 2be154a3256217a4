package nl.tegenkracht.melding.inzage;

import java.time.Instant;

/**
 * Iemand die een melding kan lezen, of kon.
 *
 * @param wie    naam of omschrijving
 * @param vanuit bij wie iemand werkt, of {@code null}
 * @param tot    tot wanneer, of {@code null} voor wie nu kan lezen
 */
record ReadAccess(String wie, String vanuit, Instant tot) {}
