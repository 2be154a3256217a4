package nl.tegenkracht.starter.dossier;

/**
 * Een met naam verleende toegang tot één dossier.
 *
 * @param voor kenmerk (HMAC) van de persoon of de benoeming
 * @param als  waarom: {@code melder}, {@code vertrouwenspersoon}, {@code klager}, ...
 */
public record Toegang(String voor, String als) {}
