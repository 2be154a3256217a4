package nl.tegenkracht.identity.key;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import nl.tegenkracht.contracts.Hmac;
import nl.tegenkracht.contracts.DataDomain;
import org.springframework.stereotype.Component;

/**
 * Pseudonyms of accounts, a different one per purpose: whoever lays two side by side does not see that they are one
 * person (NL GOV OIDC, pairwise {@code sub}). They stay the same as long as {@code pseudoniem.geheim} does.
 */
@Component
public class Pseudonyms {

    static final String SECRET = "pseudoniem.geheim";

    private final byte[] secret;

    Pseudonyms(SecretsDirectory secretsDirectory) {
        secret = HexFormat.of().parseHex(secretsDirectory.secret(SECRET));
    }

    /**
     * Those of the desk with this key directory.
     *
     * @throws IOException      if there is no such directory
     * @throws RuntimeException if there is no secret in it: then nobody would be who they are at the desk
     */
    public static Pseudonyms of(Path keyDirectory) throws IOException {
        return new Pseudonyms(new SecretsDirectory(keyDirectory, false));
    }

    /** Pseudonym within one data domain: {@code sub} of a token for a service. */
    public String inDomain(DataDomain domain, String account) {
        return pseudonym("datadomein:" + domain.value(), account);
    }

    /** Id of a sign-in within one data domain: two domains cannot be linked by that either. */
    public String sid(DataDomain domain, String sid) {
        return pseudonym("sid:" + domain.value(), sid);
    }

    /** Pseudonym at one client: {@code sub} of the login token. */
    public String atClient(String client, String account) {
        return pseudonym("client:" + client, account);
    }

    /** Pseudonym that this provider uses itself, also in what it stores. */
    public String internal(String account) {
        return pseudonym("inlog", account);
    }

    private String pseudonym(String purpose, String account) {
        return HexFormat.of().formatHex(Hmac.sha256(Hmac.sha256(secret, purpose), account));
    }
}
