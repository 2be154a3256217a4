package nl.tegenkracht.crypto;

import java.util.Arrays;
import java.util.Objects;

/**
 * Iets dat onder een sleutel uit de kluis gesloten ligt.
 *
 * @param kid   kenmerk van die sleutel
 * @param bytes de gesloten bytes
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

    /** Zonder de bytes: die horen in geen logregel. */
    @Override
    public String toString() {
        return "Ingepakt[kid=" + kid + "]";
    }
}
