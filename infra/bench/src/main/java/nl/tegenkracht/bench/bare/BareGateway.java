package nl.tegenkracht.bench.bare;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;

/**
 * Spring Cloud Gateway met één gewone route en verder niets: geen sessie, geen tokens, geen muur. Dezelfde versies als
 * de deur, ook op virtuele draden en httpclient5, en met even ruime verbindingen.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class BareGateway {

    private static final int CONNECTIONS = 128;
    private static final String ROUTE = "spring.cloud.gateway.server.webmvc.routes[0].";

    /** @param args de eigen poort en het adres waarheen alles gaat */
    public static void main(String[] args) {
        new SpringApplicationBuilder(BareGateway.class).properties(Map.of("server.address", "127.0.0.1", "server.port",
                args[0], "spring.threads.virtual.enabled", "true", "spring.main.banner-mode", "off",
                ROUTE + "id", "kaal", ROUTE + "uri", args[1], ROUTE + "predicates[0]", "Path=/**")).run();
    }

    /** Ongezegd laat httpclient5 er vijf per dienst toe; dat zou de vergelijking te gunstig maken. */
    @Bean
    HttpComponentsClientHttpRequestFactoryBuilder connections() {
        return ClientHttpRequestFactoryBuilder.httpComponents().withConnectionManagerCustomizer(
                connections -> connections.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
    }
}
