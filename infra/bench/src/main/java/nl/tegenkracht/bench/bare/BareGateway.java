package nl.tegenkracht.bench.bare;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;

/**
 * Spring Cloud Gateway with one plain route and nothing else: no session, no tokens, no wall. The same versions as the
 * gateway, also on virtual threads and httpclient5, and with equally many connections.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class BareGateway {

    private static final int CONNECTIONS = 128;
    private static final String ROUTE = "spring.cloud.gateway.server.webmvc.routes[0].";

    /** @param args its own port and the address where everything goes */
    public static void main(String[] args) {
        new SpringApplicationBuilder(BareGateway.class).properties(Map.of("server.address", "127.0.0.1", "server.port",
                args[0], "spring.threads.virtual.enabled", "true", "spring.main.banner-mode", "off",
                ROUTE + "id", "bare", ROUTE + "uri", args[1], ROUTE + "predicates[0]", "Path=/**")).run();
    }

    /** Left unsaid, httpclient5 allows five per service; that would make the comparison too favorable. */
    @Bean
    HttpComponentsClientHttpRequestFactoryBuilder connections() {
        return ClientHttpRequestFactoryBuilder.httpComponents().withConnectionManagerCustomizer(
                connections -> connections.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
    }
}
