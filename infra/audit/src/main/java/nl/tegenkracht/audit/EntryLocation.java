package nl.tegenkracht.audit;

/**
 * Waar een regel staat.
 *
 * @param run de run van het spoor
 * @param sequence  volgnummer in die run, vanaf 1
 */
public record EntryLocation(String run, long sequence) {}
