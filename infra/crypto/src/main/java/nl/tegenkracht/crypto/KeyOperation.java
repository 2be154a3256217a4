package nl.tegenkracht.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** Work with keys that may fail because of the vault itself. */
@FunctionalInterface
interface KeyOperation<T> {

    T perform() throws IOException, GeneralSecurityException;

    /** Does the work; a vault that does not work becomes {@link KeyVaultUnavailable}, with this message. */
    static <T> T attempt(String message, KeyOperation<T> operation) {
        try {
            return operation.perform();
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyVaultUnavailable(message, e);
        }
    }
}
