package nl.tegenkracht.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A vault in a PKCS#11 token (HSM): the keys come into being in the token and never leave it, encrypting and decrypting
 * happen there too (AES-256-GCM, HMAC-SHA256). Uses the PKCS#11 of the JDK itself.
 *
 * <p>
 * First use of a name is safe for processes on one machine ({@link HsmAccess#lockDirectory}). If several machines share
 * a token, create the keys beforehand: should there be two for {@link #hmac} after all, then the vault refuses.
 */
public final class HsmVault extends AbstractKeyVault {

    private static final String UNUSABLE = "The PKCS#11 token cannot be used";
    private static final String AES = "AES";
    private static final String HMAC = "HmacSHA256";
    private static final int IV_LENGTH = 12;
    private static final int TAG_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TokenKeys keys;

    private HsmVault(TokenKeys keys) {
        this.keys = keys;
    }

    /** @throws KeyVaultUnavailable if the token is not there or the pin does not fit */
    public static HsmVault open(HsmAccess access) {
        return attempt(() -> new HsmVault(TokenKeys.open(access)));
    }

    @Override
    public String currentKid(String keyName) {
        return attempt(() -> keys.newest(KeyName.requireValid(keyName), AES).getKey());
    }

    @Override
    public String rotate(String keyName) {
        KeyName.requireValid(keyName);
        return attempt(() -> keys.addKey(keyName, AES));
    }

    @Override
    public byte[] hmac(String keyName, byte[] input) {
        var name = KeyName.requireValid(keyName) + "/hmac";
        return attempt(() -> {
            var key = keys.newest(name, HMAC).getValue();
            if (keys.count(name) != 1) {
                throw new GeneralSecurityException("There are two keys for the same pseudonyms");
            }
            var mac = Mac.getInstance(HMAC, keys.token());
            mac.init(key);
            return mac.doFinal(input);
        });
    }

    @Override
    WrappedKey encrypt(String name, byte[] plaintext, byte[] context) {
        return attempt(() -> {
            var key = keys.newest(name, AES);
            var iv = new byte[IV_LENGTH];
            RANDOM.nextBytes(iv);
            var ciphertext = cipher(Cipher.ENCRYPT_MODE, key.getValue(), iv, context).doFinal(plaintext);
            return new WrappedKey(key.getKey(),
                    ByteBuffer.allocate(IV_LENGTH + ciphertext.length).put(iv).put(ciphertext).array());
        });
    }

    @Override
    byte[] decrypt(String name, WrappedKey wrapped, byte[] context) {
        var bytes = wrapped.bytes();
        if (bytes.length < IV_LENGTH + TAG_LENGTH || !wrapped.kid().startsWith(name + "#")) {
            throw new DecryptionFailed();
        }
        return attempt(() -> {
            var key = keys.withLabel(wrapped.kid()).orElseThrow(DecryptionFailed::new);
            var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, IV_LENGTH), context);
            try {
                return cipher.doFinal(bytes, IV_LENGTH, bytes.length - IV_LENGTH);
            } catch (BadPaddingException | IllegalBlockSizeException e) {
                throw new DecryptionFailed();
            }
        });
    }

    @Override
    void requireGeneration(String name, String kid) {
        if (!kid.startsWith(name + "#") || attempt(() -> keys.withLabel(kid)).isEmpty()) {
            throw new DecryptionFailed();
        }
    }

    private Cipher cipher(int mode, SecretKey key, byte[] iv, byte[] context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", keys.token());
        cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, iv));
        cipher.updateAAD(context);
        return cipher;
    }

    private static <T> T attempt(KeyOperation<T> operation) {
        try {
            return KeyOperation.attempt(UNUSABLE, operation);
        } catch (ProviderException e) {
            throw new KeyVaultUnavailable(UNUSABLE, e);
        }
    }
}
