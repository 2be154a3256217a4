package nl.tegenkracht.versleuteling;

import java.util.Arrays;
import java.util.Objects;

/**
 * Iets dat onder een sleutel uit de kluis gesloten ligt.
 *
 * @param kid   kenmerk van die sleutel
 * @param bytes de gesloten bytes
 */
public record Ingepakt(String kid, byte[] bytes) {

    public Ingepakt {
        Objects.requireNonNull(kid, "kid");
        Objects.requireNonNull(bytes, "bytes");
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Ingepakt ingepakt && kid.equals(ingepakt.kid) && Arrays.equals(bytes, ingepakt.bytes);
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
