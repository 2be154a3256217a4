package nl.tegenkracht.gateway.route;

import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** De ene route van de deur: wat de muur doorlaat, gaat ongewijzigd van pad naar de dienst. */
@Configuration
class Dienstroute {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> diensten(Doorgever doorgever) {
        return GatewayRouterFunctions.route("diensten")
                .route(verzoek -> verzoek.servletRequest().getAttribute(Doorgang.ATTRIBUUT) != null,
                        verzoek -> stuurDoor(doorgever, verzoek))
                .build();
    }

    private static ServerResponse stuurDoor(Doorgever doorgever, ServerRequest vraag) {
        var verzoek = vraag.servletRequest();
        var doorgang = (Doorgang) verzoek.getAttribute(Doorgang.ATTRIBUUT);
        var zoekdeel = verzoek.getQueryString();
        var adres = URI.create(doorgang.doel().basis() + verzoek.getRequestURI()
                + (zoekdeel == null ? "" : "?" + zoekdeel));
        var koppen = Koppen.heen(verzoek);
        koppen.set("X-Request-Id", doorgang.kenmerk());
        return doorgever.exchange(doorgever.request(vraag).uri(adres).headers(koppen).build());
    }
}
