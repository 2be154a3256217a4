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

/** The one route of the gateway: what the wall lets through goes to the service under the same path. */
@Configuration
class ServiceRoutes {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> serviceRouter(ServiceProxyExchange proxyExchange) {
        return GatewayRouterFunctions.route("services")
                .route(request -> request.servletRequest().getAttribute(RoutePass.ATTRIBUTE) != null,
                        request -> forward(proxyExchange, request))
                .build();
    }

    private static ServerResponse forward(ServiceProxyExchange proxyExchange, ServerRequest serverRequest) {
        var request = serverRequest.servletRequest();
        var pass = (RoutePass) request.getAttribute(RoutePass.ATTRIBUTE);
        var query = request.getQueryString();
        var uri = URI.create(pass.target().baseUri() + request.getRequestURI()
                + (query == null ? "" : "?" + query));
        var headers = HeaderLists.requestHeaders(request);
        headers.set("X-Request-Id", pass.requestId());
        return proxyExchange.exchange(proxyExchange.request(serverRequest).uri(uri).headers(headers).build());
    }
}
