package nl.tegenkracht.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The current and earlier keys under one name, as Tink knows them. The id is Tink's key number. */
final class SealKeyRing {

    /** Tink puts one fixed byte and the key number before every ciphertext. */
    private static final int PREFIX_LENGTH = 1 + Integer.BYTES;

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetHandle ring;
    private final Aead aead;
    private final Set<String> kids = new LinkedHashSet<>();

    SealKeyRing(KeysetHandle ring) throws GeneralSecurityException {
        this.ring = ring;
        this.aead = ring.getPrimitive(RegistryConfiguration.get(), Aead.class);
        for (int i = 0; i < ring.size(); i++) {
            kids.add(kid(ring.getAt(i).getId()));
        }
    }

    static KeysetHandle create() throws GeneralSecurityException {
        return withNewPrimary(KeysetHandle.newBuilder());
    }

    static KeysetHandle rotated(KeysetHandle ring) throws GeneralSecurityException {
        return withNewPrimary(KeysetHandle.newBuilder(ring));
    }

    /** Without this key. */
    static KeysetHandle without(KeysetHandle ring, String kid) throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder();
        for (int i = 0; i < ring.size(); i++) {
            var entry = ring.getAt(i);
            if (!kid(entry.getId()).equals(kid)) {
                var kept = KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId());
                builder.addEntry(entry.isPrimary() ? kept.makePrimary() : kept);
            }
        }
        return builder.build();
    }

    private static KeysetHandle withNewPrimary(KeysetHandle.Builder ring) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder().setKeySizeBytes(32).setIvSizeBytes(12).setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK).build();
        return ring.addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary()).build();
    }

    String kid() {
        return kid(ring.getPrimary().getId());
    }

    /** In the order of making. */
    List<String> kids() {
        return List.copyOf(kids);
    }

    boolean contains(String kid) {
        return kids.contains(kid);
    }

    WrappedKey encrypt(byte[] plaintext, byte[] context) throws GeneralSecurityException {
        return new WrappedKey(kid(), aead.encrypt(plaintext, context));
    }

    byte[] decrypt(WrappedKey wrapped, byte[] context) {
        if (!contains(wrapped.kid()) || !wrapped.kid().equals(kidIn(wrapped.bytes()))) {
            throw new DecryptionFailed();
        }
        try {
            return aead.decrypt(wrapped.bytes(), context);
        } catch (GeneralSecurityException e) {
            throw new DecryptionFailed();
        }
    }

    private static String kidIn(byte[] bytes) {
        return bytes.length < PREFIX_LENGTH ? "" : kid(ByteBuffer.wrap(bytes).getInt(1));
    }

    private static String kid(int number) {
        return HexFormat.of().toHexDigits(number);
    }
}
