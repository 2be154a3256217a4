package nl.tegenkracht.melding.dossier;

/**
 * Waar een melding over gaat, zoals de vertrouwenspersonen het registreren (besluit 8). Een lijst van henzelf: wie
 * meldt hoeft niet te weten onder welk artikel het valt, en niemand wordt om de categorie geweigerd.
 *
 * @param code    in gebeurtenissen en cijfers; gelijk aan de code van de regelset waar het begrip daar bestaat
 * @param naam    zoals de melder het leest
 * @param uitleg  in gewone woorden
 * @param artikel waar het begrip staat
 */
public record Categorie(String code, String naam, String uitleg, String artikel) {}
