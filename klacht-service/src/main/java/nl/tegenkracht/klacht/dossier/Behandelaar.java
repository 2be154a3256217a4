package nl.tegenkracht.klacht.dossier;

/**
 * Who of the Klachtencommissie receives the klacht.
 *
 * @param kenmerk pseudonym (HMAC) of the benoeming
 * @param rol     in which functie
 */
public record Behandelaar(String kenmerk, Role rol) {}
