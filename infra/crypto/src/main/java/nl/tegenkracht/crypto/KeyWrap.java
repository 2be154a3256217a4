package nl.tegenkracht.crypto;

import java.util.Arrays;
import java.util.Objects;

/**
 * De datasleutel van een dossier, verpakt voor één lezer. Een verpakking past alleen op haar eigen dossier en lezer.
 *
 * @param recipient wie hem kan openen
 * @param kid  kenmerk van de sleutel waaronder hij verpakt is
 * @param wrap de verpakte datasleutel
 */
public record KeyWrap(WrapRecipient recipient, String kid, byte[] wrap) {

    public KeyWrap {
        Objects.requireNonNull(recipient, "voor");
        Objects.requireNonNull(kid, "kid");
        Objects.requireNonNull(wrap, "wrap");
    }

    /** Verpakt de datasleutel van een dossier onder de huidige sleutel met deze naam. */
    public static KeyWrap create(KeyVault vault, String keyName, WrapRecipient recipient, DataKey key,
            String dossier) {
        return key.withBytes(bytes -> {
            var wrapped = vault.wrap(keyName, bytes, context(recipient, dossier));
            return new KeyWrap(recipient, wrapped.kid(), wrapped.bytes());
        });
    }

    /**
     * De datasleutel; sluit hem na gebruik.
     *
     * @throws DecryptionFailed als deze verpakking niet bij dit dossier hoort of veranderd is
     */
    public DataKey open(KeyVault vault, String keyName, String dossier) {
        var bytes = vault.unwrap(keyName, new WrappedKey(kid, wrap), context(recipient, dossier));
        try {
            return DataKey.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Of de sleutel sindsdien gewisseld is. */
    public boolean isOutdated(KeyVault vault, String keyName) {
        return !kid.equals(vault.currentKid(keyName));
    }

    /**
     * Dezelfde datasleutel onder de huidige sleutel; de verpakking zelf als zij dat al is. Herhalen mag, halverwege
     * stoppen ook: oude en nieuwe verpakkingen gaan beide open zolang de oude sleutel bestaat.
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

    /** Zonder de verpakte bytes: die horen in geen logregel. */
    @Override
    public String toString() {
        return "Sleutelwrap[voor=" + recipient.code() + ", kid=" + kid + "]";
    }
}
