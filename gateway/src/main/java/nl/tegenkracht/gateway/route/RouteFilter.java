package nl.tegenkracht.gateway.route;

import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** A named filter of the routes; {@link ServiceRoutes} has their order. */
interface RouteFilter extends HandlerFilterFunction<ServerResponse, ServerResponse> {
}
