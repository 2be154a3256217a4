package nl.tegenkracht.audit;

/**
 * Iets buiten een run dat zegt hoe ver die run was.
 *
 * @param bron    wie het zegt, voor in de uitleg
 * @param getekend of een handtekening ervoor instaat
 */
record Getuige(String run, long nr, String kop, String bron, boolean getekend) {}
