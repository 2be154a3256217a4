package nl.tegenkracht.crypto;

/**
 * What every vault does alike: it refuses a name that cannot exist, and keeps wrapped data keys and sealed content
 * apart. How to encrypt is up to the vault itself.
 */
abstract sealed class AbstractKeyVault implements RotatableKeyVault permits HsmVault, KeyFileVault {

    /** Everything derived so far depends on it: never changes. */
    private static final byte[] SEED = EncryptionContext.of("afleiding", "1");

    @Override
    public final WrappedKey wrap(String keyName, byte[] dataKey, byte[] context) {
        return encrypt(KeyUsage.DATA_KEY, keyName, dataKey, context);
    }

    @Override
    public final byte[] unwrap(String keyName, WrappedKey wrapped, byte[] context) {
        return decrypt(KeyUsage.DATA_KEY, keyName, wrapped, context);
    }

    @Override
    public final WrappedKey seal(String keyName, byte[] content, byte[] context) {
        return encrypt(KeyUsage.SEAL, keyName, content, context);
    }

    @Override
    public final byte[] unseal(String keyName, WrappedKey sealedContent, byte[] context) {
        return decrypt(KeyUsage.SEAL, keyName, sealedContent, context);
    }

    @Override
    public final byte[] derive(String keyName, String kid, byte[] info) {
        requireGeneration(KeyName.requireValid(keyName), kid);
        return KeyExpansion.expand(hmac(KeyName.generation(keyName, kid), SEED), info);
    }

    @Override
    public final String rotate(String keyName) {
        var kid = addKey(KeyName.requireValid(keyName));
        createHmac(KeyName.generation(keyName, kid));
        return kid;
    }

    @Override
    public final void retire(String keyName, String kid) {
        for (var generation : kids(keyName)) {
            if (generation.kid().equals(kid) && generation.current()) {
                throw new IllegalArgumentException("The current key cannot be retired");
            }
            if (generation.kid().equals(kid)) {
                remove(keyName, kid);
                removeHmac(KeyName.generation(keyName, kid));
            }
        }
    }

    @Override
    public final boolean create(String keyName) {
        boolean made = createKey(KeyName.requireValid(keyName));
        for (var generation : kids(keyName)) {
            made |= createHmac(KeyName.generation(keyName, generation.kid()));
        }
        return made;
    }

    /** Makes the first key of this name, unless there is one. */
    abstract boolean createKey(String name);

    /** Makes the next key of this name. */
    abstract String addKey(String name);

    abstract void remove(String name, String kid);

    abstract void removeHmac(String name);

    /**
     * Lets only a generation through that this key has.
     *
     * @throws DecryptionFailed for any other
     */
    abstract void requireGeneration(String name, String kid);

    /** Encrypts under the current key of this name; the context already separates usage and name. */
    abstract WrappedKey encrypt(String name, byte[] plaintext, byte[] context);

    /**
     * Decrypts what {@link #encrypt(String, byte[], byte[])} encrypted with the same context, also under an earlier
     * key.
     */
    abstract byte[] decrypt(String name, WrappedKey wrapped, byte[] context);

    private WrappedKey encrypt(KeyUsage usage, String name, byte[] plaintext, byte[] context) {
        return encrypt(KeyName.requireValid(name), plaintext, EncryptionContext.inVault(usage, name, context));
    }

    private byte[] decrypt(KeyUsage usage, String name, WrappedKey wrapped, byte[] context) {
        return decrypt(KeyName.requireValid(name), wrapped, EncryptionContext.inVault(usage, name, context));
    }
}
