package nl.tegenkracht.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * The keys in the token, by {@link TokenLabel}.
 */
final class TokenKeys {

    /** This long a rotation on another machine may go unnoticed; on this machine it shows at once. */
    private static final Duration FRESHNESS = Duration.ofSeconds(30);

    private final Provider token;
    private final KeyStore keyStore;
    private final char[] pin;
    private final InterProcessLock lock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile LoadedKeys loaded;

    private record LoadedKeys(TreeMap<String, SecretKey> keys, long changeCount, long loadedAt) {}

    private TokenKeys(HsmAccess access, InterProcessLock lock) throws IOException, GeneralSecurityException {
        this.token = Security.getProvider("SunPKCS11").configure(configuration(access));
        this.keyStore = KeyStore.getInstance("PKCS11", token);
        this.pin = access.pin().toCharArray();
        this.lock = lock;
        reload();
    }

    /** Logging in takes turns too: SoftHSM then writes to its token, and another would read that half done. */
    static TokenKeys open(HsmAccess access) throws IOException, GeneralSecurityException {
        Files.createDirectories(access.lockDirectory());
        var lock = new InterProcessLock(access.lockDirectory().resolve("hsm-" + access.slot() + ".slot"));
        return lock.withLock(() -> new TokenKeys(access, lock));
    }

    /** Keys are sensitive and not extractable: the token gives them to nobody, not even to us. */
    private static String configuration(HsmAccess access) {
        return """
                --name=tegenkracht-%d
                library=%s
                slot=%d
                attributes(*,CKO_SECRET_KEY,*)={
                CKA_SENSITIVE=true
                CKA_EXTRACTABLE=false
                }
                attributes(*,CKO_SECRET_KEY,CKK_AES)={
                CKA_ENCRYPT=true
                CKA_DECRYPT=true
                }
                attributes(*,CKO_SECRET_KEY,CKK_GENERIC_SECRET)={
                CKA_SIGN=true
                }
                """.formatted(access.slot(), access.library(), access.slot());
    }

    Provider token() {
        return token;
    }

    /** The key with this label; looks in the token again if it is unknown here and something may have changed. */
    Optional<SecretKey> withLabel(String label) throws IOException, GeneralSecurityException {
        if (!loaded.keys().containsKey(label)) {
            refresh();
        }
        return Optional.ofNullable(loaded.keys().get(label));
    }

    /** The newest key of this name; empty if there is none. */
    Optional<Map.Entry<String, SecretKey>> newest(String name) throws IOException, GeneralSecurityException {
        refresh();
        return Optional.ofNullable(versionsOf(name).lastEntry());
    }

    /** Makes the first key of this name, unless another did; returns whether it was made here. */
    boolean createIfAbsent(String name, String algorithm) throws IOException, GeneralSecurityException {
        refresh();
        if (hasKey(name)) {
            return false;
        }
        boolean made = lock.withLock(() -> {
            reload();
            boolean missing = !hasKey(name);
            if (missing) {
                generate(name, algorithm);
            }
            return missing;
        });
        reload();
        return made;
    }

    /** All keys of this name, as the token has them now. */
    List<KeyGeneration> generations(String name) throws IOException, GeneralSecurityException {
        reload();
        var labels = List.copyOf(versionsOf(name).keySet());
        return IntStream.range(0, labels.size()).mapToObj(i -> new KeyGeneration(labels.get(i), i + 1,
                i == labels.size() - 1, TokenLabel.madeAt(labels.get(i)))).toList();
    }

    Void remove(String label) throws IOException, GeneralSecurityException {
        lock.withLock(() -> {
            reload();
            if (loaded.keys().containsKey(label)) {
                keyStore.deleteEntry(label);
            }
            return null;
        });
        reload();
        return null;
    }

    /** How many keys this name has. */
    int count(String name) {
        return versionsOf(name).size();
    }

    String addKey(String name, String algorithm) throws IOException, GeneralSecurityException {
        lock.withLock(() -> {
            reload();
            return generate(name, algorithm);
        });
        reload();
        return versionsOf(name).lastKey();
    }

    private boolean hasKey(String name) {
        return !versionsOf(name).isEmpty();
    }

    private Void generate(String name, String algorithm) throws GeneralSecurityException {
        var generator = KeyGenerator.getInstance(algorithm, token);
        generator.init(256);
        var label = TokenLabel.next(name, versionsOf(name).isEmpty() ? null : versionsOf(name).lastKey());
        keyStore.setEntry(label, new KeyStore.SecretKeyEntry(generator.generateKey()), null);
        return null;
    }

    private NavigableMap<String, SecretKey> versionsOf(String name) {
        return loaded.keys().subMap(name + "#", true, name + "$", false);
    }

    private void refresh() throws IOException, GeneralSecurityException {
        var current = loaded;
        if (lock.changeCount() == current.changeCount()
                && System.nanoTime() - current.loadedAt() < FRESHNESS.toNanos()) {
            return;
        }
        loading.lock();
        try {
            // Whoever waited while another loaded need not do so again.
            if (loaded == current) {
                reload();
            }
        } finally {
            loading.unlock();
        }
    }

    private void reload() throws IOException, GeneralSecurityException {
        loading.lock();
        try {
            long changeCount = lock.changeCount();
            keyStore.load(null, pin);
            var keys = new TreeMap<String, SecretKey>();
            for (var label : Collections.list(keyStore.aliases())) {
                if (keyStore.getKey(label, null) instanceof SecretKey key) {
                    keys.put(label, key);
                }
            }
            loaded = new LoadedKeys(keys, changeCount, System.nanoTime());
        } finally {
            loading.unlock();
        }
    }
}
