package nl.tegenkracht.versleuteling;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Een kluis in een PKCS#11-token (HSM): de sleutels ontstaan in het token en verlaten het nooit, ook het sluiten en
 * openen gebeurt daar (AES-256-GCM, HMAC-SHA256). Gebruikt het PKCS#11 van het JDK zelf.
 *
 * <p>
 * Eerste gebruik van een naam is veilig voor processen op één machine ({@link Hsmtoegang#slotmap}). Delen meer machines
 * een token, maak de sleutels dan vooraf: ontstaan er toch twee voor {@link #hmac}, dan weigert de kluis.
 */
public final class HsmKluis extends Scheidendekluis {

    private static final String AES = "AES";
    private static final String HMAC = "HmacSHA256";
    private static final int IV = 12;
    private static final int MERK = 16;
    private static final SecureRandom BRON = new SecureRandom();

    private final Tokensleutels sleutels;

    private HsmKluis(Tokensleutels sleutels) {
        this.sleutels = sleutels;
    }

    /** @throws KluisOnbereikbaar als het token er niet is of de pin niet past */
    public static HsmKluis open(Hsmtoegang toegang) {
        return probeer(() -> new HsmKluis(Tokensleutels.open(toegang)));
    }

    @Override
    public String huidigeKid(String sleutelnaam) {
        return probeer(() -> sleutels.nieuwste(Sleutelnaam.geldig(sleutelnaam), AES).getKey());
    }

    @Override
    public String roteer(String sleutelnaam) {
        Sleutelnaam.geldig(sleutelnaam);
        return probeer(() -> sleutels.erbij(sleutelnaam, AES));
    }

    @Override
    public byte[] hmac(String sleutelnaam, byte[] invoer) {
        var naam = Sleutelnaam.geldig(sleutelnaam) + "/hmac";
        return probeer(() -> {
            var sleutel = sleutels.nieuwste(naam, HMAC).getValue();
            if (sleutels.aantal(naam) != 1) {
                throw new GeneralSecurityException("Er zijn twee sleutels voor dezelfde pseudoniemen");
            }
            var mac = Mac.getInstance(HMAC, sleutels.token());
            mac.init(sleutel);
            return mac.doFinal(invoer);
        });
    }

    @Override
    Ingepakt sluit(String naam, byte[] klaar, byte[] context) {
        return probeer(() -> {
            var sleutel = sleutels.nieuwste(naam, AES);
            var iv = new byte[IV];
            BRON.nextBytes(iv);
            var gesloten = cipher(Cipher.ENCRYPT_MODE, sleutel.getValue(), iv, context).doFinal(klaar);
            return new Ingepakt(sleutel.getKey(),
                    ByteBuffer.allocate(IV + gesloten.length).put(iv).put(gesloten).array());
        });
    }

    @Override
    byte[] open(String naam, Ingepakt ingepakt, byte[] context) {
        var bytes = ingepakt.bytes();
        if (bytes.length < IV + MERK || !ingepakt.kid().startsWith(naam + "#")) {
            throw new NietTeOpenen();
        }
        return probeer(() -> {
            var sleutel = sleutels.metLabel(ingepakt.kid()).orElseThrow(NietTeOpenen::new);
            var cipher = cipher(Cipher.DECRYPT_MODE, sleutel, Arrays.copyOf(bytes, IV), context);
            try {
                return cipher.doFinal(bytes, IV, bytes.length - IV);
            } catch (BadPaddingException | IllegalBlockSizeException e) {
                throw new NietTeOpenen();
            }
        });
    }

    private Cipher cipher(int richting, SecretKey sleutel, byte[] iv, byte[] context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", sleutels.token());
        cipher.init(richting, sleutel, new GCMParameterSpec(MERK * Byte.SIZE, iv));
        cipher.updateAAD(context);
        return cipher;
    }

    private static <T> T probeer(Werk<T> werk) {
        try {
            return Werk.probeer("Het PKCS#11-token is niet te gebruiken", werk);
        } catch (ProviderException e) {
            throw new KluisOnbereikbaar("Het PKCS#11-token is niet te gebruiken", e);
        }
    }
}
