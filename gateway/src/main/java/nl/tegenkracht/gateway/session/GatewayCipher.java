package nl.tegenkracht.gateway.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.tegenkracht.crypto.WrappedKey;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.crypto.DecryptionFailed;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.crypto.KeyName;
import org.springframework.stereotype.Component;

/**
 * Versleutelt wat de deur buiten haar eigen geheugen bewaart, onder haar eigen sleutel in de sleutelkluis. Wisselt die
 * sleutel, dan gaat open wat er al was: niemand hoeft opnieuw in te loggen.
 */
@Component
public class GatewayCipher {

    private static final String KEY = KeyName.session("poort");

    private final KeyVault keyVault;

    /** @throws KeyVaultUnavailable als de kluis niet werkt: dan begint de deur niet */
    GatewayCipher(KeyVault keyVault) {
        this.keyVault = keyVault;
        keyVault.currentKid(KEY);
    }

    /**
     * Versleutelt; {@code verband} moet bij het openen hetzelfde zijn.
     *
     * @throws KeyVaultUnavailable als de kluis nu niet werkt
     */
    public byte[] seal(byte[] content, String context) {
        var sealedContent = keyVault.seal(KEY, content, bytes(context));
        var kid = bytes(sealedContent.kid());
        return ByteBuffer.allocate(1 + kid.length + sealedContent.bytes().length).put((byte) kid.length).put(kid)
                .put(sealedContent.bytes()).array();
    }

    /**
     * Opent; leeg als de inhoud niet van deze sleutel of niet van dit verband is.
     *
     * @throws KeyVaultUnavailable als de kluis nu niet werkt
     */
    public Optional<byte[]> open(byte[] content, String context) {
        try {
            return Optional.of(keyVault.unseal(KEY, parse(ByteBuffer.wrap(content)), bytes(context)));
        } catch (DecryptionFailed error) {
            return Optional.empty();
        }
    }

    /** Een cookie kan van alles bevatten; wat hier niet te lezen is, gaat ook niet open. */
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
