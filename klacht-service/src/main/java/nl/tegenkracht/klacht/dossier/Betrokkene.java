package nl.tegenkracht.klacht.dossier;

/**
 * Who of the Klachtencommissie must not have a klacht: somebody it is about, or the klager (D-14). It stays so when
 * benoemingen begin and end.
 *
 * @param kenmerk pseudonym (HMAC) of the benoeming, or {@code null} if only the functie is known
 * @param rol     in which functie at that time, or {@code null} if it was not benoemd then
 */
public record Betrokkene(String kenmerk, Role rol) {}
