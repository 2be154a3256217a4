package nl.tegenkracht.gateway.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.tegenkracht.crypto.DecryptionFailed;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.crypto.WrappedKey;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the gateway keeps outside its own memory, under its own key in the key vault. When that key rotates,
 * what existed still opens: nobody has to log in again.
 */
@Component
public class GatewayCipher {

    private static final String KEY = KeyName.session("poort");

    private final KeyVault keyVault;

    /** @throws KeyVaultUnavailable if the vault does not work: the gateway then does not start */
    GatewayCipher(KeyVault keyVault) {
        this.keyVault = keyVault;
        keyVault.currentKid(KEY);
    }

    /**
     * Encrypts; {@code context} must be the same when opening.
     *
     * @throws KeyVaultUnavailable if the vault does not work now
     */
    public byte[] seal(byte[] content, String context) {
        var sealedContent = keyVault.seal(KEY, content, bytes(context));
        var kid = bytes(sealedContent.kid());
        return ByteBuffer.allocate(1 + kid.length + sealedContent.bytes().length).put((byte) kid.length).put(kid)
                .put(sealedContent.bytes()).array();
    }

    /**
     * Opens; empty if the content is not of this key or not of this context.
     *
     * @throws KeyVaultUnavailable if the vault does not work now
     */
    public Optional<byte[]> open(byte[] content, String context) {
        try {
            return Optional.of(keyVault.unseal(KEY, parse(ByteBuffer.wrap(content)), bytes(context)));
        } catch (DecryptionFailed error) {
            return Optional.empty();
        }
    }

    /** A cookie may hold anything; what cannot be parsed here does not open either. */
    private static WrappedKey parse(ByteBuffer content) {
        int length = content.hasRemaining() ? Byte.toUnsignedInt(content.get()) : 0;
        if (content.remaining() < length) {
            throw new DecryptionFailed();
        }
        var kid = new byte[length];
        content.get(kid);
        var sealedContent = new byte[content.remaining()];
        content.get(sealedContent);
        return new WrappedKey(new String(kid, StandardCharsets.UTF_8), sealedContent);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
