package nl.tegenkracht.melding.dossier;

/**
 * Een bericht in het gesprek; de tekst is een versleuteld stuk.
 *
 * @param id   kenmerk dat het formulier meekreeg: hetzelfde formulier nog eens versturen maakt geen tweede bericht
 * @param stuk kenmerk van het stuk met de tekst
 * @param van  kenmerk (HMAC) waaronder de schrijver toegang had
 */
public record Bericht(String id, String stuk, String van) {}
