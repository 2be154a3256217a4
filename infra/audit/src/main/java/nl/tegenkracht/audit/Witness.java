package nl.tegenkracht.audit;

/**
 * Iets buiten een run dat zegt hoe ver die run was.
 *
 * @param source    wie het zegt, voor in de uitleg
 * @param signed of een handtekening ervoor instaat
 */
record Witness(String run, long sequence, String head, String source, boolean signed) {}
