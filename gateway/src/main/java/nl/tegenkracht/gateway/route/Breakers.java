package nl.tegenkracht.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.stereotype.Component;

/**
 * The breaker per class, deployment and service, from the registry. Its name there has a number instead of the
 * deployment, because a deployment may be one domain.
 */
@Component
class Breakers {

    private final Map<BreakerKey, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private final CircuitBreakerRegistry registry;

    Breakers(CircuitBreakerRegistry registry) {
        this.registry = registry;
    }

    private record BreakerKey(RouteClass routeClass, String deployment, ServiceName service) {}

    CircuitBreaker breakerFor(RoutePass pass) {
        var key = new BreakerKey(pass.routeClass(), pass.target().deployment(), pass.target().service());
        var known = breakers.get(key);
        return known == null ? breakers.computeIfAbsent(key, this::create) : known;
    }

    private CircuitBreaker create(BreakerKey key) {
        var routeClass = key.routeClass().code();
        var service = key.service().code();
        return registry.circuitBreaker(routeClass + "-" + service + "-" + registry.getAllCircuitBreakers().size(),
                routeClass, Map.of("class", routeClass, "service", service));
    }
}
