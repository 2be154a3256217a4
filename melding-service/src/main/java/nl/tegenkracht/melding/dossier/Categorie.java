package nl.tegenkracht.melding.dossier;

/**
 * What a melding is about, the way the vertrouwenspersonen register it (D-08). A list of their own: a melder need not
 * know which artikel it falls under, and nobody is refused because of the categorie.
 *
 * @param code    in events and figures; the same as the code of the regelset where the concept exists there
 * @param naam    as the melder reads it
 * @param uitleg  in plain words
 * @param artikel where the concept is written
 */
public record Categorie(String code, String naam, String uitleg, String artikel) {}
