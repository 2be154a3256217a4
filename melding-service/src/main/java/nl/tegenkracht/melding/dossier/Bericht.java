package nl.tegenkracht.melding.dossier;

/**
 * Bericht: a message in the gesprek (conversation); the text is an encrypted stuk.
 *
 * @param id   the id that came with the form: sending the same form once more makes no second bericht
 * @param stuk id of the stuk with the text
 * @param van  pseudonym (HMAC) under which the writer had access
 */
public record Bericht(String id, String stuk, String van) {}
