package nl.tegenkracht.demologin;

import nl.tegenkracht.identity.InvalidSetup;
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

    /** Invented people with a known password belong on one's own machine only. */
    DemoLoginAutoConfiguration(ServerProperties server) {
        var address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new InvalidSetup("With tegenkracht.demo=true, server.address may only be an address of this "
                    + "machine itself, such as 127.0.0.1.");
        }
    }
}
