package nl.tegenkracht.starter.page;

/**
 * Eén keuze in een formulier.
 *
 * @param waarde wat verstuurd wordt
 * @param naam   wat iemand leest
 * @param uitleg toelichting, of {@code null}
 */
public record Option(String waarde, String naam, String uitleg) {}
