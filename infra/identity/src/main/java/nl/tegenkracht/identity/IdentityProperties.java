package nl.tegenkracht.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code tegenkracht.}.
 *
 * @param demo                whether this is a trial environment; without that this provider does not start
 * @param issuer              address under which tokens are issued
 * @param publiekeOorsprong   origin of the gateway, to which logging in returns
 * @param landschap           file with domains and deployments
 * @param personen            file with the invented people
 * @param sleutelmap          directory with secrets; what is missing is made
 * @param identiteit          where current logins are stored
 * @param proefwachtwoordHash bcrypt hash of the one password of all test persons
 * @param portalen            departments' own portals
 */
@ConfigurationProperties("tegenkracht")
public record IdentityProperties(boolean demo, URI issuer, URI publiekeOorsprong, Path landschap, Path personen,
        Path sleutelmap, LoginStorage identiteit, String proefwachtwoordHash, List<Portal> portalen) {

    public IdentityProperties {
        portalen = portalen == null ? List.of() : List.copyOf(portalen);
    }

    /**
     * Where logins are stored.
     *
     * @param map directory with one encrypted file for every current login
     */
    public record LoginStorage(Path map) {}

    /**
     * A department's own portal: speaks for one domain and for nobody outside it.
     *
     * @param client name of the client
     * @param domein the only domain it may speak for
     * @param terug  the one address to which logging in returns
     */
    public record Portal(String client, DataDomain domein, URI terug) {}
}
