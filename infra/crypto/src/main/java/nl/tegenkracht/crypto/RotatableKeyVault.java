package nl.tegenkracht.crypto;

/** A vault with the right to rotate keys. Services only get the {@link KeyVault}. */
public interface RotatableKeyVault extends KeyVault {

    /**
     * Creates a new key to encrypt under from now on; the previous ones stay for reading. The key of {@link #hmac} does
     * not rotate along.
     *
     * @return id of the new key
     */
    String rotate(String keyName);
}
