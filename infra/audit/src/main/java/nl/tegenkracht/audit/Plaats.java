package nl.tegenkracht.audit;

/**
 * Waar een regel staat.
 *
 * @param run de run van het spoor
 * @param nr  volgnummer in die run, vanaf 1
 */
public record Plaats(String run, long nr) {}
