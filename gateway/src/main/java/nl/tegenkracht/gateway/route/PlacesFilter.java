package nl.tegenkracht.gateway.route;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.gateway.address.ServiceMap;
import nl.tegenkracht.gateway.body.BodySpool;
import nl.tegenkracht.gateway.metrics.Refusals;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gives a request its place at the service, from here until the service has given its whole answer. Per class,
 * deployment and service, and per instance of the gateway.
 */
@Component
class PlacesFilter implements RouteFilter, MeterBinder {

    /** So that the largest form takes eight: one person can have two of those at a service, and not sixteen. */
    private static final long BYTES_PER_PLACE = 500_000;

    private final Map<PlacesKey, FairPlaces> places = new ConcurrentHashMap<>();
    private final ServiceMap serviceMap;
    private final PlacesProperties properties;
    private final Refusals refusals;

    PlacesFilter(ServiceMap serviceMap, PlacesProperties properties, Refusals refusals) {
        this.serviceMap = serviceMap;
        this.properties = properties;
        this.refusals = refusals;
    }

    private record PlacesKey(RouteClass routeClass, String deployment, ServiceName service) {}

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var pass = RoutePass.of(request);
        var key = new PlacesKey(pass.routeClass(), pass.target().deployment(), pass.target().service());
        var shared = places.computeIfAbsent(key, created -> properties.of(created.routeClass()));
        // The description of an API belongs to no domain.
        var domain = pass.target().domain() == null ? "" : pass.target().domain();
        int weight = weight(request.servletRequest());
        if (!shared.take(pass.person(), domain, serviceMap.domainsOf(pass.target().deployment()), weight)) {
            refusals.count("no-place");
            throw new ServiceUnavailable(null);
        }
        var held = new AtomicBoolean(true);
        Runnable free = () -> {
            if (held.getAndSet(false)) {
                shared.free(pass.person(), domain, weight);
            }
        };
        RequestEnd.then(request.servletRequest(), free);
        var answer = next.handle(request);
        if (ForwardedResponse.isWhole(answer)) {
            free.run();
        }
        return answer;
    }

    /** What was taken in of this request and goes on to the service: a large body takes more of it than a small one. */
    private static int weight(HttpServletRequest request) {
        return (int) BodySpool.taken(request).map(body -> 1 + body.length() / BYTES_PER_PLACE).orElse(1L).longValue();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var routeClass : RouteClass.values()) {
            Gauge.builder("gateway.places.taken", this, filter -> filter.taken(routeClass))
                    .tag("class", routeClass.code()).register(registry);
        }
    }

    /** Of all services and deployments together, for a deployment may be one domain. */
    private int taken(RouteClass routeClass) {
        return places.entrySet().stream().filter(entry -> entry.getKey().routeClass() == routeClass)
                .mapToInt(entry -> entry.getValue().taken()).sum();
    }
}
