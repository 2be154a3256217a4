package nl.tegenkracht.web.page;

/**
 * One choice in a form.
 *
 * @param waarde what is sent
 * @param naam   what someone reads
 * @param uitleg explanation, or {@code null}
 */
public record Option(String waarde, String naam, String uitleg) {}
