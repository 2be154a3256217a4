package nl.tegenkracht.versleuteling;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Hoe een PKCS#11-token te bereiken is.
 *
 * @param bibliotheek de PKCS#11-bibliotheek van de leverancier
 * @param slot        nummer van het slot met het token
 * @param pin         gebruikers-pin; komt uit een geheim, nooit uit configuratie in de repository
 * @param slotmap     map op deze machine waar processen om de beurt sleutels maken
 */
public record Hsmtoegang(Path bibliotheek, int slot, String pin, Path slotmap) {

    public Hsmtoegang {
        Objects.requireNonNull(pin, "pin");
        if (!bibliotheek.isAbsolute()) {
            throw new IllegalArgumentException("De PKCS#11-bibliotheek heeft een volledig pad nodig");
        }
    }

    /** Zonder de pin. */
    @Override
    public String toString() {
        return "Hsmtoegang[slot=" + slot + "]";
    }
}
