package nl.tegenkracht.core.dossier;

/**
 * Access to one dossier, granted by name.
 *
 * @param holder pseudonym (HMAC) of the person or the benoeming
 * @param role   why: {@code melder} (who reports), {@code vertrouwenspersoon} (confidential adviser), {@code klager}
 *               (who complains), ...
 */
public record Grant(String holder, String role) {}
