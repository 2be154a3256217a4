package nl.tegenkracht.starter.pagina;

/**
 * Eén keuze in een formulier.
 *
 * @param waarde wat verstuurd wordt
 * @param naam   wat iemand leest
 * @param uitleg toelichting, of {@code null}
 */
public record Optie(String waarde, String naam, String uitleg) {}
