package nl.tegenkracht.gateway.route;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Every route of the gateway: one per service and class of traffic, for what the wall has let through. The wall itself
 * is no filter here: it stands before every address, routed or not, and a route only reads its decision.
 */
@Configuration
class ServiceRoutes {

    private final OwnAnswersFilter ownAnswers;
    private final RequestBodyFilter requestBody;
    private final KeptTextFilter keptText;
    private final TokenExchangeFilter tokenExchange;
    private final PlacesFilter places;
    private final BreakerFilter breaker;
    private final DeadlineFilter deadline;
    private final StreamsFilter streams;
    private final HeaderListsFilter headerLists;
    private final AnswerBodyFilter answerBody;
    private final ProxyExchange proxyExchange;

    ServiceRoutes(OwnAnswersFilter ownAnswers, RequestBodyFilter requestBody, KeptTextFilter keptText,
            TokenExchangeFilter tokenExchange, PlacesFilter places, BreakerFilter breaker, DeadlineFilter deadline,
            StreamsFilter streams,
            HeaderListsFilter headerLists, AnswerBodyFilter answerBody, ProxyExchange proxyExchange) {
        this.ownAnswers = ownAnswers;
        this.requestBody = requestBody;
        this.keptText = keptText;
        this.tokenExchange = tokenExchange;
        this.places = places;
        this.breaker = breaker;
        this.deadline = deadline;
        this.streams = streams;
        this.headerLists = headerLists;
        this.answerBody = answerBody;
        this.proxyExchange = proxyExchange;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RouterFunction<ServerResponse> serviceRouter() {
        return Arrays.stream(ServiceName.values())
                .flatMap(service -> Arrays.stream(RouteClass.values()).map(routeClass -> route(service, routeClass)))
                .reduce(RouterFunction::and).orElseThrow();
    }

    private RouterFunction<ServerResponse> route(ServiceName service, RouteClass routeClass) {
        var route = GatewayRouterFunctions.route(service.code() + "-" + routeClass.code())
                .route(admitted(service, routeClass), this::forward);
        filters(routeClass).forEach(route::filter);
        return route.build();
    }

    /**
     * The filters in the order they work. The own answers are around all others. A body is taken in before anything is
     * held for it, and the answer before its place is given back; an upload passes through. The token comes before the place: for
     * the identity provider nobody holds a place at a service. The place comes before the breaker: that places are
     * taken says nothing about the service. The deadline lies inside the breaker, so that it counts as a failure there.
     */
    private List<RouteFilter> filters(RouteClass routeClass) {
        return switch (routeClass) {
            case PAGE, API -> List.of(ownAnswers, requestBody, keptText, tokenExchange, places, breaker, deadline,
                    headerLists, answerBody);
            case UPLOAD -> List.of(ownAnswers, tokenExchange, places, breaker, deadline, headerLists, answerBody);
            case STREAM -> List.of(ownAnswers, tokenExchange, places, breaker, deadline, streams, headerLists);
        };
    }

    private static RequestPredicate admitted(ServiceName service, RouteClass routeClass) {
        return request -> RoutePass.of(request) instanceof RoutePass pass && pass.routeClass() == routeClass
                && pass.target().service() == service;
    }

    /** Our own, and not the {@code http()} of Spring Cloud Gateway, which puts the fields of a form in the query. */
    private ServerResponse forward(ServerRequest serverRequest) {
        var request = serverRequest.servletRequest();
        var query = request.getQueryString();
        var anyInstance = RoutePass.of(request).target().addresses().all().getFirst();
        var uri = URI.create(anyInstance + request.getRequestURI()
                + (query == null ? "" : "?" + query));
        return proxyExchange.exchange(proxyExchange.request(serverRequest).uri(uri)
                .headers(HeaderListsFilter.outgoing(serverRequest)).build());
    }
}
