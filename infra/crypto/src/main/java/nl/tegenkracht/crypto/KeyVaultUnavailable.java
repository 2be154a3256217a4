package nl.tegenkracht.crypto;

/** The vault itself does not work (disk, permissions, token); trying again may help. */
public sealed class KeyVaultUnavailable extends RuntimeException permits KeyMissing {

    public KeyVaultUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
