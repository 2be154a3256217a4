package nl.tegenkracht.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private final boolean makesKeys;

    private HsmVault(TokenKeys keys, boolean makesKeys) {
        this.keys = keys;
        this.makesKeys = makesKeys;
    }

    /**
     * The vault in this token; a key comes into being at its first use.
     *
     * @throws KeyVaultUnavailable if the token is not there or the pin does not fit
     */
    public static HsmVault open(HsmAccess access) {
        return attempt(() -> new HsmVault(TokenKeys.open(access), true));
    }

    /** As {@link #open}, but use makes nothing: a key that is missing is {@link KeyMissing}. */
    public static HsmVault existing(HsmAccess access) {
        return attempt(() -> new HsmVault(TokenKeys.open(access), false));
    }

    @Override
    public String currentKid(String keyName) {
        return attempt(() -> newest(KeyName.requireValid(keyName), AES).getKey());
    }

    @Override
    String addKey(String name) {
        return attempt(() -> {
            newest(name, AES);
            return keys.addKey(name, AES);
        });
    }

    @Override
    public List<KeyGeneration> kids(String keyName) {
        return attempt(() -> keys.generations(KeyName.requireValid(keyName)));
    }

    @Override
    void remove(String name, String kid) {
        attempt(() -> keys.remove(kid));
    }

    @Override
    boolean createKey(String name) {
        return attempt(() -> keys.createIfAbsent(name, AES));
    }

    @Override
    public boolean createHmac(String keyName) {
        var name = hmacName(KeyName.requireValid(keyName));
        return attempt(() -> keys.createIfAbsent(name, HMAC));
    }

    @Override
    void removeHmac(String name) {
        attempt(() -> {
            for (var generation : keys.generations(hmacName(name))) {
                keys.remove(generation.kid());
            }
            return null;
        });
    }

    private static String hmacName(String keyName) {
        return keyName + "/hmac";
    }

    private Map.Entry<String, SecretKey> newest(String name, String algorithm)
            throws IOException, GeneralSecurityException {
        var found = keys.newest(name);
        if (found.isEmpty() && !makesKeys) {
            throw new KeyMissing();
        }
        if (found.isEmpty()) {
            keys.createIfAbsent(name, algorithm);
        }
        return keys.newest(name).orElseThrow(() -> new GeneralSecurityException("A key has vanished"));
    }

    @Override
    public byte[] hmac(String keyName, byte[] input) {
        var name = hmacName(KeyName.requireValid(keyName));
        return attempt(() -> {
            var key = newest(name, HMAC).getValue();
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
            var key = newest(name, AES);
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
