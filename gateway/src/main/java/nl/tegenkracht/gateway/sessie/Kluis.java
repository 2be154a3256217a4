package nl.tegenkracht.gateway.sessie;

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
public class Kluis {

    private static final String SLEUTEL = KeyName.session("poort");

    private final KeyVault kluis;

    /** @throws KeyVaultUnavailable als de kluis niet werkt: dan begint de deur niet */
    Kluis(KeyVault kluis) {
        this.kluis = kluis;
        kluis.currentKid(SLEUTEL);
    }

    /**
     * Versleutelt; {@code verband} moet bij het openen hetzelfde zijn.
     *
     * @throws KeyVaultUnavailable als de kluis nu niet werkt
     */
    public byte[] sluit(byte[] inhoud, String verband) {
        var gesloten = kluis.seal(SLEUTEL, inhoud, bytes(verband));
        var kid = bytes(gesloten.kid());
        return ByteBuffer.allocate(1 + kid.length + gesloten.bytes().length).put((byte) kid.length).put(kid)
                .put(gesloten.bytes()).array();
    }

    /**
     * Opent; leeg als de inhoud niet van deze sleutel of niet van dit verband is.
     *
     * @throws KeyVaultUnavailable als de kluis nu niet werkt
     */
    public Optional<byte[]> open(byte[] inhoud, String verband) {
        try {
            return Optional.of(kluis.unseal(SLEUTEL, gelezen(ByteBuffer.wrap(inhoud)), bytes(verband)));
        } catch (DecryptionFailed fout) {
            return Optional.empty();
        }
    }

    /** Een cookie kan van alles bevatten; wat hier niet te lezen is, gaat ook niet open. */
    private static WrappedKey gelezen(ByteBuffer inhoud) {
        int lengte = inhoud.hasRemaining() ? Byte.toUnsignedInt(inhoud.get()) : 0;
        if (inhoud.remaining() < lengte) {
            throw new DecryptionFailed();
        }
        var kid = new byte[lengte];
        inhoud.get(kid);
        var gesloten = new byte[inhoud.remaining()];
        inhoud.get(gesloten);
        return new WrappedKey(new String(kid, StandardCharsets.UTF_8), gesloten);
    }

    private static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }
}
