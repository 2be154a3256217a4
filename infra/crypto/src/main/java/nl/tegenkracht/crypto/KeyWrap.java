package nl.tegenkracht.crypto;

import java.util.Arrays;
import java.util.Objects;

/**
 * The data key of a dossier, wrapped for one reader. A wrap only fits its own dossier and reader.
 *
 * @param recipient who can open it
 * @param kid id of the key it is wrapped under
 * @param wrap the wrapped data key
 */
public record KeyWrap(WrapRecipient recipient, String kid, byte[] wrap) {

    public KeyWrap {
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(kid, "kid");
        Objects.requireNonNull(wrap, "wrap");
    }

    /** Wraps the data key of a dossier under the current key of this name. */
    public static KeyWrap create(KeyVault vault, String keyName, WrapRecipient recipient, DataKey key,
            String dossier) {
        return key.withBytes(bytes -> {
            var wrapped = vault.wrap(keyName, bytes, context(recipient, dossier));
            return new KeyWrap(recipient, wrapped.kid(), wrapped.bytes());
        });
    }

    /**
     * The data key; close it after use.
     *
     * @throws DecryptionFailed if this wrap does not belong to this dossier or has been modified
     */
    public DataKey open(KeyVault vault, String keyName, String dossier) {
        var bytes = vault.unwrap(keyName, new WrappedKey(kid, wrap), context(recipient, dossier));
        try {
            return DataKey.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Whether the key has been rotated since. */
    public boolean isOutdated(KeyVault vault, String keyName) {
        return !kid.equals(vault.currentKid(keyName));
    }

    /**
     * The same data key under the current key; this wrap itself if it already is. May be repeated, and broken off
     * halfway too: old and new wraps both open as long as the old key exists.
     */
    public KeyWrap rewrap(KeyVault vault, String keyName, String dossier) {
        if (!isOutdated(vault, keyName)) {
            return this;
        }
        try (var key = open(vault, keyName, dossier)) {
            return create(vault, keyName, recipient, key, dossier);
        }
    }

    private static byte[] context(WrapRecipient recipient, String dossier) {
        return EncryptionContext.of("wrap", recipient.code(), dossier);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyWrap that && recipient == that.recipient && kid.equals(that.kid)
                && Arrays.equals(wrap, that.wrap);
    }

    @Override
    public int hashCode() {
        return Objects.hash(recipient, kid, Arrays.hashCode(wrap));
    }

    /** Without the wrapped bytes: those belong in no log line. */
    @Override
    public String toString() {
        return "KeyWrap[recipient=" + recipient.code() + ", kid=" + kid + "]";
    }
}
