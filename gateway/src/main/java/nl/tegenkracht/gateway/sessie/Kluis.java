package nl.tegenkracht.gateway.sessie;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.tegenkracht.versleuteling.Ingepakt;
import nl.tegenkracht.versleuteling.KluisOnbereikbaar;
import nl.tegenkracht.versleuteling.NietTeOpenen;
import nl.tegenkracht.versleuteling.Sleutelkluis;
import nl.tegenkracht.versleuteling.Sleutelnaam;
import org.springframework.stereotype.Component;

/**
 * Versleutelt wat de deur buiten haar eigen geheugen bewaart, onder haar eigen sleutel in de sleutelkluis. Wisselt die
 * sleutel, dan gaat open wat er al was: niemand hoeft opnieuw in te loggen.
 */
@Component
public class Kluis {

    private static final String SLEUTEL = Sleutelnaam.sessie("poort");

    private final Sleutelkluis kluis;

    /** @throws KluisOnbereikbaar als de kluis niet werkt: dan begint de deur niet */
    Kluis(Sleutelkluis kluis) {
        this.kluis = kluis;
        kluis.huidigeKid(SLEUTEL);
    }

    /**
     * Versleutelt; {@code verband} moet bij het openen hetzelfde zijn.
     *
     * @throws KluisOnbereikbaar als de kluis nu niet werkt
     */
    public byte[] sluit(byte[] inhoud, String verband) {
        var gesloten = kluis.verzegel(SLEUTEL, inhoud, bytes(verband));
        var kid = bytes(gesloten.kid());
        return ByteBuffer.allocate(1 + kid.length + gesloten.bytes().length).put((byte) kid.length).put(kid)
                .put(gesloten.bytes()).array();
    }

    /**
     * Opent; leeg als de inhoud niet van deze sleutel of niet van dit verband is.
     *
     * @throws KluisOnbereikbaar als de kluis nu niet werkt
     */
    public Optional<byte[]> open(byte[] inhoud, String verband) {
        try {
            return Optional.of(kluis.ontzegel(SLEUTEL, gelezen(ByteBuffer.wrap(inhoud)), bytes(verband)));
        } catch (NietTeOpenen fout) {
            return Optional.empty();
        }
    }

    /** Een cookie kan van alles bevatten; wat hier niet te lezen is, gaat ook niet open. */
    private static Ingepakt gelezen(ByteBuffer inhoud) {
        int lengte = inhoud.hasRemaining() ? Byte.toUnsignedInt(inhoud.get()) : 0;
        if (inhoud.remaining() < lengte) {
            throw new NietTeOpenen();
        }
        var kid = new byte[lengte];
        inhoud.get(kid);
        var gesloten = new byte[inhoud.remaining()];
        inhoud.get(gesloten);
        return new Ingepakt(new String(kid, StandardCharsets.UTF_8), gesloten);
    }

    private static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.UTF_8);
    }
}
