package nl.tegenkracht.starter.dossier;

/**
 * Een met naam verleende toegang tot één dossier.
 *
 * @param holder kenmerk (HMAC) van de persoon of de benoeming
 * @param role  waarom: {@code melder}, {@code vertrouwenspersoon}, {@code klager}, ...
 */
public record Grant(String holder, String role) {}
