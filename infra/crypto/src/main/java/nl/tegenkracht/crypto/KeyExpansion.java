package nl.tegenkracht.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** HKDF (RFC 5869), the second half: what comes in is already as random as a key. */
final class KeyExpansion {

    private static final int LENGTH = 32;

    private KeyExpansion() {
    }

    static byte[] expand(byte[] key, byte[] info) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.expandOnly(new SecretKeySpec(key, "Generic"), info, LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is missing", e);
        }
    }
}
