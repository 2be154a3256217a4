package nl.tegenkracht.crypto;

import java.util.Arrays;
import java.util.Objects;

/**
 * Something that is encrypted under a key of the vault.
 *
 * @param kid id of that key
 * @param bytes the encrypted bytes
 */
public record WrappedKey(String kid, byte[] bytes) {

    public WrappedKey {
        Objects.requireNonNull(kid, "kid");
        Objects.requireNonNull(bytes, "bytes");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrappedKey wrapped && kid.equals(wrapped.kid) && Arrays.equals(bytes, wrapped.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * kid.hashCode() + Arrays.hashCode(bytes);
    }

    /** Without the bytes: those belong in no log line. */
    @Override
    public String toString() {
        return "WrappedKey[kid=" + kid + "]";
    }
}
