package nl.tegenkracht.klacht.dossier;

/**
 * Wie van de Klachtencommissie de klacht ontvangt.
 *
 * @param kenmerk kenmerk (HMAC) van de benoeming
 * @param rol     in welke functie
 */
public record Behandelaar(String kenmerk, Role rol) {}
