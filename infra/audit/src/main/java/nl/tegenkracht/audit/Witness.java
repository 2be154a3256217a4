package nl.tegenkracht.audit;

/**
 * Something outside a run that says how far that run was.
 *
 * @param source who says so, for the explanation
 * @param signed whether a signature vouches for it
 */
record Witness(String run, long sequence, String head, String source, boolean signed) {}
