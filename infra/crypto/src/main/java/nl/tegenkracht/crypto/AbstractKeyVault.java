package nl.tegenkracht.crypto;

/**
 * Wat elke kluis gelijk doet: zij weigert een naam die niet kan bestaan, en houdt verpakte datasleutels en verzegelde
 * inhoud uit elkaar. Hoe er gesloten wordt, is aan de kluis zelf.
 */
abstract sealed class AbstractKeyVault implements RotatableKeyVault permits HsmVault, KeyFileVault {

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

    /** Sluit onder de huidige sleutel met deze naam; de context scheidt al naar gebruik en naam. */
    abstract WrappedKey encrypt(String name, byte[] plaintext, byte[] context);

    /** Opent wat {@link #encrypt(String, byte[], byte[])} met dezelfde context sloot, ook onder een vroegere sleutel. */
    abstract byte[] decrypt(String name, WrappedKey wrapped, byte[] context);

    private WrappedKey encrypt(KeyUsage usage, String name, byte[] plaintext, byte[] context) {
        return encrypt(KeyName.requireValid(name), plaintext, EncryptionContext.inVault(usage, name, context));
    }

    private byte[] decrypt(KeyUsage usage, String name, WrappedKey wrapped, byte[] context) {
        return decrypt(KeyName.requireValid(name), wrapped, EncryptionContext.inVault(usage, name, context));
    }
}
