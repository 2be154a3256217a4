package nl.tegenkracht.gateway.route;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All breakers, one per class, deployment and service. */
@Component
class CircuitBreakers {

    private final ConcurrentHashMap<BreakerKey, ServiceBreaker> breakers = new ConcurrentHashMap<>();
    private final Duration openDuration;

    CircuitBreakers(@Value("${tegenkracht.breaker.open-duration:3s}") Duration openDuration) {
        this.openDuration = openDuration;
    }

    private record BreakerKey(RouteClass routeClass, String deployment, ServiceName service) {}

    ServiceBreaker breakerFor(RoutePass pass) {
        var key = new BreakerKey(pass.routeClass(), pass.target().deployment(), pass.target().service());
        var breaker = breakers.get(key);
        return breaker != null
                ? breaker
                : breakers.computeIfAbsent(key, created -> new ServiceBreaker(
                        created.routeClass().code() + "." + created.deployment() + "." + created.service().code(),
                        created.routeClass(),
                        openDuration));
    }

    /** How many breakers of this class are open now. */
    long openCount(RouteClass routeClass) {
        return breakers.entrySet().stream().filter(entry -> entry.getKey().routeClass() == routeClass)
                .filter(entry -> entry.getValue().isOpen()).count();
    }
}
