package nl.tegenkracht.core.dossier;

import nl.tegenkracht.contracts.EventType;

/**
 * What has happened, in codes and dates, to be told to other services.
 *
 * @param type type of the event
 * @param data the record that goes with the schema of the type
 */
public record DomainEvent(EventType type, Object data) {}
