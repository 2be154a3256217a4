package nl.tegenkracht.starter.dossier;

import nl.tegenkracht.contracts.EventType;

/**
 * Wat er gebeurd is, in codes en datums, om aan andere diensten te melden.
 *
 * @param type soort gebeurtenis
 * @param data het record dat bij het schema van het type hoort
 */
public record DomainEvent(EventType type, Object data) {}
