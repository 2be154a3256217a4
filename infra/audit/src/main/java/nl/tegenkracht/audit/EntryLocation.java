package nl.tegenkracht.audit;

/**
 * Where an entry is.
 *
 * @param run the run of the trail
 * @param sequence number in that run, from 1
 */
public record EntryLocation(String run, long sequence) {}
