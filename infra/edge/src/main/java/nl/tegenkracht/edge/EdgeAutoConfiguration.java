package nl.tegenkracht.edge;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Sets the edge up in the Tomcat of a part that visitors can reach. */
@AutoConfiguration
@EnableConfigurationProperties({ConnectionProperties.class, ProxyProperties.class})
class EdgeAutoConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edgeCustomizer(ConnectionProperties limits,
            ProxyProperties properties) {
        var proxies = new TrustedProxies(properties);
        return factory -> {
            factory.setProtocol(FairHttpProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> ((FairHttpProtocol) connector.getProtocolHandler())
                    .share(limits, proxies));
            factory.addEngineValves(new AnsweredValve());
            if (proxies.exist()) {
                factory.addEngineValves(proxies.valve());
            }
        };
    }
}
