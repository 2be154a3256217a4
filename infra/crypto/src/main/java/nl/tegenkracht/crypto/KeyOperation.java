package nl.tegenkracht.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** Werk met sleutels dat kan mislukken aan de kluis zelf. */
@FunctionalInterface
interface KeyOperation<T> {

    T perform() throws IOException, GeneralSecurityException;

    /** Doet het werk; een kluis die niet werkt wordt {@link KeyVaultUnavailable}, met deze melding. */
    static <T> T attempt(String message, KeyOperation<T> operation) {
        try {
            return operation.perform();
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyVaultUnavailable(message, e);
        }
    }
}
