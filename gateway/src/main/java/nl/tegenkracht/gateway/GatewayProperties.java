package nl.tegenkracht.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs per environment.
 *
 * @param landscape           the landscape: the file of domains and deployments, read again when it changes
 * @param publicOrigin   origin at which people see the gateway, for example {@code https://example.nl}
 * @param issuer              the token desk, under whose name domain tokens are issued
 * @param keyDirectory          directory of key files
 * @param demo                demonstration: keys may be created here, and only behind loopback
 * @param routes              deployment, in it the service, in that the internal address of each instance
 * @param benoemingen the register of appointments: pages say who is appointed, and nobody may do anything by it here
 * @param securityContact where to report a vulnerability, for {@code security.txt}
 */
@ConfigurationProperties("tegenkracht")
public record GatewayProperties(Path landscape, Path benoemingen, URI publicOrigin, URI issuer,
        Path keyDirectory,
        @DefaultValue("false") boolean demo, Map<String, Map<ServiceName, List<URI>>> routes, URI securityContact) {

    public GatewayProperties {
        routes = routes == null ? Map.of() : Map.copyOf(routes);
    }

    /** Whether visitors arrive over TLS: only then do the prefix {@code __Host-} and HSTS apply. */
    public boolean usesTls() {
        return "https".equals(publicOrigin.getScheme());
    }
}
