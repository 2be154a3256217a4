package nl.tegenkracht.demologin;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the demo login under {@code tegenkracht.}.
 *
 * @param publicOrigin     origin of the gateway, to which logging in returns
 * @param persons          file with the invented people
 * @param extras           file with invented people who are on no list to choose from, or {@code null}
 * @param adresboek        where to write who works where, for the services; {@code null} for nowhere
 * @param identity         where current logins are stored
 * @param demoPasswordHash bcrypt hash of the one password of all invented people
 * @param portals          departments' own portals
 */
@ConfigurationProperties("tegenkracht")
public record DemoLoginProperties(URI publicOrigin, Path persons, Path extras, Path adresboek, LoginStorage identity,
        String demoPasswordHash, List<Portal> portals) {

    public DemoLoginProperties {
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
     * @param client      name of the client
     * @param domain      the only domain it may speak for
     * @param redirectUri the one address to which logging in returns
     */
    public record Portal(String client, DataDomain domain, URI redirectUri) {}
}
