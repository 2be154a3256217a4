package nl.tegenkracht.edge;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Sets the edge up in the Tomcat of a part that visitors can reach. */
@AutoConfiguration
@EnableConfigurationProperties({ConnectionProperties.class, ProxyProperties.class})
class EdgeAutoConfiguration {

    @Bean
    EdgeCustomizer edgeCustomizer(ConnectionProperties limits, ProxyProperties properties) {
        return new EdgeCustomizer(limits, new TrustedProxies(properties));
    }
}
