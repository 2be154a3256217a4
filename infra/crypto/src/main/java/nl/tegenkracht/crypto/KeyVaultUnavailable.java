package nl.tegenkracht.crypto;

/** De kluis zelf werkt niet (schijf, rechten, token); opnieuw proberen kan zin hebben. */
public final class KeyVaultUnavailable extends RuntimeException {

    public KeyVaultUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
