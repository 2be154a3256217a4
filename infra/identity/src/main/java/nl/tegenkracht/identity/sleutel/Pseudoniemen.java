package nl.tegenkracht.identity.sleutel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.tegenkracht.contracts.DataDomain;
import org.springframework.stereotype.Component;

/**
 * Pseudoniemen van accounts, per doel een ander: wie er twee naast elkaar legt, ziet niet dat het één mens is
 * (NL GOV OIDC, pairwise {@code sub}). Zij blijven gelijk zolang {@code pseudoniem.geheim} blijft.
 */
@Component
public class Pseudoniemen {

    private static final String ALGORITME = "HmacSHA256";

    private final byte[] geheim;

    Pseudoniemen(Sleutelmap sleutelmap) {
        geheim = HexFormat.of().parseHex(sleutelmap.geheim("pseudoniem.geheim"));
    }

    /** Pseudoniem binnen één datadomein: {@code sub} van een token voor een dienst. */
    public String in(DataDomain domein, String account) {
        return pseudoniem("datadomein:" + domein.value(), account);
    }

    /** Kenmerk van een aanmelding binnen één datadomein: ook daaraan zijn twee domeinen niet te koppelen. */
    public String sid(DataDomain domein, String sid) {
        return pseudoniem("sid:" + domein.value(), sid);
    }

    /** Pseudoniem bij één client: {@code sub} van het inlogtoken. */
    public String bij(String client, String account) {
        return pseudoniem("client:" + client, account);
    }

    /** Pseudoniem dat deze provider zelf gebruikt, ook in wat zij bewaart. */
    public String intern(String account) {
        return pseudoniem("inlog", account);
    }

    private String pseudoniem(String doel, String account) {
        return HexFormat.of().formatHex(hmac(hmac(geheim, doel), account));
    }

    private static byte[] hmac(byte[] sleutel, String waarde) {
        try {
            var mac = Mac.getInstance(ALGORITME);
            mac.init(new SecretKeySpec(sleutel, ALGORITME));
            return mac.doFinal(waarde.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fout) {
            throw new IllegalStateException("HMAC-SHA256 ontbreekt in deze Java", fout);
        }
    }
}
