package nl.tegenkracht.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A vault of files: one file per name (a Tink keyset in JSON), readable for the owner only. For one machine; whoever
 * wants keys out of reach of the service uses {@link HsmVault}.
 */
public final class KeyFileVault extends AbstractKeyVault {

    private static final String MISSING = "A key file is missing";

    static {
        try {
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeyDirectory directory;
    private final boolean makesKeys;
    private final GenerationTimes times;
    private final Map<String, CachedRing> rings = new ConcurrentHashMap<>();
    private final Map<String, Mac> hmacs = new ConcurrentHashMap<>();

    private record CachedRing(SealKeyRing ring, KeyDirectory.FileVersion version) {}

    private KeyFileVault(KeyDirectory directory, boolean makesKeys) {
        this.directory = directory;
        this.makesKeys = makesKeys;
        this.times = new GenerationTimes(directory);
    }

    /**
     * The vault in the directory {@code kluis} under this key directory; it is created where needed, and so is a key at
     * its first use.
     */
    public static KeyFileVault in(Path keyDirectory) {
        return attempt(() -> new KeyFileVault(KeyDirectory.create(vaultDirectory(keyDirectory)), true));
    }

    /**
     * The vault that is there; use makes nothing, a key that is missing is {@link KeyMissing}.
     *
     * @throws NoKeyVault if there is none, or the path depends on where this was started
     */
    public static KeyFileVault existing(Path keyDirectory) {
        if (!keyDirectory.isAbsolute()) {
            throw NoKeyVault.relative();
        }
        if (!Files.isDirectory(vaultDirectory(keyDirectory))) {
            throw NoKeyVault.absent();
        }
        return attempt(() -> new KeyFileVault(KeyDirectory.existing(vaultDirectory(keyDirectory)), false));
    }

    private static Path vaultDirectory(Path keyDirectory) {
        return keyDirectory.resolve("kluis");
    }

    @Override
    public String currentKid(String keyName) {
        return attempt(() -> current(KeyName.requireValid(keyName)).kid());
    }

    @Override
    public byte[] hmac(String keyName, byte[] input) {
        KeyName.requireValid(keyName);
        return attempt(() -> hmacs.computeIfAbsent(keyName, name -> attempt(() -> readHmac(name)))
                .computeMac(input));
    }

    @Override
    String addKey(String name) {
        return attempt(() -> {
            current(name);
            directory.replace(sealFile(name), SealKeyRing::rotated, () -> times.remember(name, kids(name)));
            return current(name).kid();
        });
    }

    @Override
    public List<KeyGeneration> kids(String keyName) {
        var file = sealFile(KeyName.requireValid(keyName));
        return attempt(() -> directory.version(file).isEmpty()
                ? List.of()
                : times.generations(keyName, reread(keyName), rings.get(keyName).version().modified()));
    }

    @Override
    void remove(String name, String kid) {
        attempt(() -> {
            directory.replace(sealFile(name), ring -> SealKeyRing.without(ring, kid),
                    () -> times.remember(name, kids(name)));
            return reread(name);
        });
    }

    @Override
    boolean createKey(String name) {
        return attempt(() -> directory.version(sealFile(name)).isEmpty()
                && directory.createIfAbsent(sealFile(name), SealKeyRing.create()));
    }

    @Override
    public boolean createHmac(String keyName) {
        var file = hmacFile(KeyName.requireValid(keyName));
        return attempt(() -> directory.version(file).isEmpty() && directory.createIfAbsent(file, newHmac()));
    }

    @Override
    void removeHmac(String name) {
        attempt(() -> {
            directory.delete(hmacFile(name));
            return hmacs.remove(name);
        });
    }

    @Override
    WrappedKey encrypt(String name, byte[] plaintext, byte[] context) {
        return attempt(() -> current(name).encrypt(plaintext, context));
    }

    @Override
    byte[] decrypt(String name, WrappedKey wrapped, byte[] context) {
        return attempt(() -> knowing(name, wrapped.kid()).decrypt(wrapped, context));
    }

    @Override
    void requireGeneration(String name, String kid) {
        attempt(() -> knowing(name, kid));
    }

    /** For sealing: the ring as it is on disk now, also if another process rotated it. */
    private SealKeyRing current(String name) throws IOException, GeneralSecurityException {
        var file = sealFile(name);
        var known = rings.get(name);
        var version = directory.version(file);
        if (known != null) {
            if (version.isEmpty()) {
                throw new IOException("A key file has vanished");
            }
            return known.version().equals(version.get()) ? known.ring() : reread(name);
        }
        if (version.isEmpty()) {
            requireMaking();
            createKey(name);
        }
        return reread(name);
    }

    private void requireMaking() {
        if (!makesKeys) {
            throw new KeyMissing();
        }
    }

    /** For opening: whoever does not know a key looks whether another process created it, but creates none. */
    private SealKeyRing knowing(String name, String kid) throws IOException, GeneralSecurityException {
        var known = rings.get(name);
        if (known != null && known.ring().contains(kid)) {
            return known.ring();
        }
        var version = directory.version(sealFile(name));
        if (version.isEmpty() || known != null && known.version().equals(version.get())) {
            throw new DecryptionFailed();
        }
        var reread = reread(name);
        if (!reread.contains(kid)) {
            throw new DecryptionFailed();
        }
        return reread;
    }

    private SealKeyRing reread(String name) throws IOException, GeneralSecurityException {
        var loaded = directory.read(sealFile(name)).orElseThrow(() -> new IOException(MISSING));
        var ring = new SealKeyRing(loaded.ring());
        rings.put(name, new CachedRing(ring, loaded.version()));
        return ring;
    }

    private Mac readHmac(String name) throws IOException, GeneralSecurityException {
        if (directory.version(hmacFile(name)).isEmpty()) {
            requireMaking();
            createHmac(name);
        }
        return directory.read(hmacFile(name)).orElseThrow(() -> new IOException(MISSING)).ring()
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    private static KeysetHandle newHmac() throws GeneralSecurityException {
        return KeysetHandle.generateNew(HmacParameters.builder().setKeySizeBytes(32).setTagSizeBytes(32)
                .setHashType(HmacParameters.HashType.SHA256).setVariant(HmacParameters.Variant.NO_PREFIX).build());
    }

    private static String hmacFile(String name) {
        return fileName(name) + ".hmac.json";
    }

    private static String sealFile(String name) {
        return fileName(name) + ".zegel.json";
    }

    /** A name has no underscore, so two names never become one file. */
    static String fileName(String name) {
        return name.replace(':', '_');
    }

    private static <T> T attempt(KeyOperation<T> operation) {
        return KeyOperation.attempt("The key files cannot be used", operation);
    }
}
