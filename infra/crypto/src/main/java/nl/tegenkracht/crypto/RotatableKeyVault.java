package nl.tegenkracht.crypto;

import java.util.List;

/** A vault with the right to make, rotate and retire keys. Services only get the {@link KeyVault}. */
public interface RotatableKeyVault extends KeyVault {

    /**
     * Creates a new key to encrypt under from now on; the previous ones stay for reading. The key of {@link #hmac} does
     * not rotate along.
     *
     * @return id of the new key
     */
    String rotate(String keyName);

    /** The keys under this name in the order of making, the current one last; empty if there is none. */
    List<KeyGeneration> kids(String keyName);

    /**
     * Destroys an earlier key: what is still under it never opens again. Whoever calls this has counted that nothing
     * is. Without effect if it is gone already.
     *
     * @throws IllegalArgumentException for the current key
     */
    void retire(String keyName, String kid);

    /** Makes the first key to encrypt under, and what is derived from it, where it is missing; whether it was. */
    boolean create(String keyName);

    /** Makes the key of {@link #hmac} where it is missing; whether it was. */
    boolean createHmac(String keyName);
}
