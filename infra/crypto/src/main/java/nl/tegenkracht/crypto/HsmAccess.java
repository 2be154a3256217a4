package nl.tegenkracht.crypto;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Hoe een PKCS#11-token te bereiken is.
 *
 * @param library de PKCS#11-bibliotheek van de leverancier
 * @param slot        nummer van het slot met het token
 * @param pin         gebruikers-pin; komt uit een geheim, nooit uit configuratie in de repository
 * @param lockDirectory     map op deze machine waar processen om de beurt sleutels maken
 */
public record HsmAccess(Path library, int slot, String pin, Path lockDirectory) {

    public HsmAccess {
        Objects.requireNonNull(pin, "pin");
        if (!library.isAbsolute()) {
            throw new IllegalArgumentException("De PKCS#11-bibliotheek heeft een volledig pad nodig");
        }
    }

    /** Zonder de pin. */
    @Override
    public String toString() {
        return "Hsmtoegang[slot=" + slot + "]";
    }
}
