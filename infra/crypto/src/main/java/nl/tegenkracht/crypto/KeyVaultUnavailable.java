package nl.tegenkracht.crypto;

/** The vault itself does not work (disk, permissions, token); trying again may help. */
public final class KeyVaultUnavailable extends RuntimeException {

    public KeyVaultUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
