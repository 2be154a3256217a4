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
 * @param publicOrigin   origin of the gateway, to which logging in returns
 * @param landscape           file with domains and deployments
 * @param persons            file with the invented people
 * @param keyDirectory          directory with secrets; what is missing is made
 * @param identity          where current logins are stored
 * @param demoPasswordHash bcrypt hash of the one password of all test persons
 * @param portals            departments' own portals
 */
@ConfigurationProperties("tegenkracht")
public record IdentityProperties(boolean demo, URI issuer, URI publicOrigin, Path landscape, Path persons,
        Path keyDirectory, LoginStorage identity, String demoPasswordHash, List<Portal> portals) {

    public IdentityProperties {
        portals = portals == null ? List.of() : List.copyOf(portals);
    }

    /**
     * Where logins are stored.
     *
     * @param directory directory with one encrypted file for every current login
     */
    public record LoginStorage(Path directory) {}

    /**
     * A department's own portal: speaks for one domain and for nobody outside it.
     *
     * @param client name of the client
     * @param domain the only domain it may speak for
     * @param redirectUri  the one address to which logging in returns
     */
    public record Portal(String client, DataDomain domain, URI redirectUri) {}
}
