package nl.tegenkracht.demologin;

import java.net.InetAddress;
import nl.tegenkracht.identity.InvalidSetup;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.ComponentScan;

/** The whole demo login, only with {@code tegenkracht.demo=true}: without it the token desk stands alone. */
@AutoConfiguration
@ConditionalOnBooleanProperty("tegenkracht.demo")
@EnableConfigurationProperties(DemoLoginProperties.class)
@ComponentScan
class DemoLoginAutoConfiguration {

    /** Invented people with a known password belong on one's own machine only, and so do their meters. */
    DemoLoginAutoConfiguration(ServerProperties server, ManagementServerProperties management) {
        requireLoopback("server.address", server.getAddress());
        requireLoopback("management.server.address", management.getAddress());
    }

    private static void requireLoopback(String property, InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new InvalidSetup("With tegenkracht.demo=true, " + property + " may only be an address of this "
                    + "machine itself, such as 127.0.0.1.");
        }
    }
}
