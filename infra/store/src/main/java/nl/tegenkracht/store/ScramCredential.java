package nl.tegenkracht.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What SCRAM-SHA-256 (RFC 7677) keeps of a password: enough to check it, not enough to log in with. */
record ScramCredential(byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HMAC = "HmacSHA256";
    private static final int SALT_BYTES = 28;
    /** The least the protocol allows: a password of 256 random bits gains nothing by more. */
    private static final int ITERATIONS = 4096;

    static ScramCredential of(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return of(password, salt, ITERATIONS);
    }

    /** As good as any, for a name that nobody has: whoever tries it learns only that it was wrong. */
    static ScramCredential ofNobody(byte[] secret, String name) {
        var salt = Arrays.copyOf(hmac(secret, name), SALT_BYTES);
        return new ScramCredential(salt, ITERATIONS, hmac(secret, "stored"), hmac(secret, "server"));
    }

    private static ScramCredential of(String password, byte[] salt, int iterations) {
        try {
            var salted = SecretKeyFactory.getInstance("PBKDF2With" + HMAC)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256)).getEncoded();
            return new ScramCredential(salt, iterations, sha256(hmac(salted, "Client Key")),
                    hmac(salted, "Server Key"));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }

    boolean isOf(String password) {
        return MessageDigest.isEqual(storedKey, of(password, salt, iterations).storedKey);
    }

    /** Whether whoever gave this proof knows the password. */
    boolean accepts(byte[] proof, String exchanged) {
        var signature = hmac(storedKey, exchanged);
        if (proof.length != signature.length) {
            return false;
        }
        for (int index = 0; index < proof.length; index++) {
            signature[index] ^= proof[index];
        }
        return MessageDigest.isEqual(storedKey, sha256(signature));
    }

    /** By which the other side sees that the store knows the user too. */
    byte[] signature(String exchanged) {
        return hmac(serverKey, exchanged);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }
}
