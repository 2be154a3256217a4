package nl.tegenkracht.crypto;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How to reach a PKCS#11 token.
 *
 * @param library the PKCS#11 library of the supplier
 * @param slot number of the slot with the token
 * @param pin user pin; comes from a secret, never from configuration in the repository
 * @param lockDirectory directory on this machine where processes take turns in creating keys
 */
public record HsmAccess(Path library, int slot, String pin, Path lockDirectory) {

    public HsmAccess {
        Objects.requireNonNull(pin, "pin");
        if (!library.isAbsolute()) {
            throw new IllegalArgumentException("The PKCS#11 library needs an absolute path");
        }
    }

    /** Without the pin. */
    @Override
    public String toString() {
        return "HsmAccess[slot=" + slot + "]";
    }
}
