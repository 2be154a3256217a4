package nl.tegenkracht.versleuteling;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** De huidige en vroegere sleutels onder één naam, zoals Tink ze kent. Het kenmerk is Tinks sleutelnummer. */
final class Zegelring {

    /** Tink zet vóór elk gesloten bericht één vaste byte en het sleutelnummer. */
    private static final int VOORVOEGSEL = 1 + Integer.BYTES;

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetHandle ring;
    private final Aead aead;
    private final Set<String> kids = new HashSet<>();

    Zegelring(KeysetHandle ring) throws GeneralSecurityException {
        this.ring = ring;
        this.aead = ring.getPrimitive(RegistryConfiguration.get(), Aead.class);
        for (int i = 0; i < ring.size(); i++) {
            kids.add(kid(ring.getAt(i).getId()));
        }
    }

    static KeysetHandle nieuw() throws GeneralSecurityException {
        return metNieuwe(KeysetHandle.newBuilder());
    }

    static KeysetHandle gewisseld(KeysetHandle ring) throws GeneralSecurityException {
        return metNieuwe(KeysetHandle.newBuilder(ring));
    }

    private static KeysetHandle metNieuwe(KeysetHandle.Builder ring) throws GeneralSecurityException {
        var soort = AesGcmParameters.builder().setKeySizeBytes(32).setIvSizeBytes(12).setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK).build();
        return ring.addEntry(KeysetHandle.generateEntryFromParameters(soort).withRandomId().makePrimary()).build();
    }

    String kid() {
        return kid(ring.getPrimary().getId());
    }

    boolean kent(String kid) {
        return kids.contains(kid);
    }

    Ingepakt sluit(byte[] klaar, byte[] context) throws GeneralSecurityException {
        return new Ingepakt(kid(), aead.encrypt(klaar, context));
    }

    byte[] open(Ingepakt ingepakt, byte[] context) {
        if (!kent(ingepakt.kid()) || !ingepakt.kid().equals(kidIn(ingepakt.bytes()))) {
            throw new NietTeOpenen();
        }
        try {
            return aead.decrypt(ingepakt.bytes(), context);
        } catch (GeneralSecurityException e) {
            throw new NietTeOpenen();
        }
    }

    private static String kidIn(byte[] bytes) {
        return bytes.length < VOORVOEGSEL ? "" : kid(ByteBuffer.wrap(bytes).getInt(1));
    }

    private static String kid(int nummer) {
        return HexFormat.of().toHexDigits(nummer);
    }
}
