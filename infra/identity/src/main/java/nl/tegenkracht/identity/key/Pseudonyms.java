package nl.tegenkracht.identity.key;

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
public class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    Pseudonyms(SecretsDirectory secretsDirectory) {
        secret = HexFormat.of().parseHex(secretsDirectory.secret("pseudoniem.geheim"));
    }

    /** Pseudoniem binnen één datadomein: {@code sub} van een token voor een dienst. */
    public String inDomain(DataDomain domain, String account) {
        return pseudonym("datadomein:" + domain.value(), account);
    }

    /** Kenmerk van een aanmelding binnen één datadomein: ook daaraan zijn twee domeinen niet te koppelen. */
    public String sid(DataDomain domain, String sid) {
        return pseudonym("sid:" + domain.value(), sid);
    }

    /** Pseudoniem bij één client: {@code sub} van het inlogtoken. */
    public String atClient(String client, String account) {
        return pseudonym("client:" + client, account);
    }

    /** Pseudoniem dat deze provider zelf gebruikt, ook in wat zij bewaart. */
    public String internal(String account) {
        return pseudonym("inlog", account);
    }

    private String pseudonym(String purpose, String account) {
        return HexFormat.of().formatHex(hmac(hmac(secret, purpose), account));
    }

    private static byte[] hmac(byte[] key, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("HMAC-SHA256 ontbreekt in deze Java", error);
        }
    }
}
