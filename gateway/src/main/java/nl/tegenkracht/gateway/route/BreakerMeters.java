package nl.tegenkracht.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import nl.tegenkracht.contracts.ServiceName;
import org.springframework.stereotype.Component;

/**
 * What operators see of the breakers, added up over deployments, for a deployment may be one domain. Resilience4j's own
 * counters and timers add up by themselves once the allow-list has taken the name of the breaker off; its gauges would
 * each show one breaker of many, so the states are counted here.
 */
@Component
class BreakerMeters implements MeterBinder {

    private static final List<CircuitBreaker.State> STATES = List.of(CircuitBreaker.State.CLOSED,
            CircuitBreaker.State.HALF_OPEN, CircuitBreaker.State.OPEN);

    private final CircuitBreakerRegistry breakers;

    BreakerMeters(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
        for (var routeClass : RouteClass.values()) {
            for (var service : ServiceName.values()) {
                STATES.forEach(state -> states(registry, routeClass.code(), service.code(), state));
            }
        }
    }

    private void states(MeterRegistry registry, String routeClass, String service, CircuitBreaker.State state) {
        Gauge.builder("gateway.breakers", breakers, all -> count(all, routeClass, service, state))
                .tag("class", routeClass).tag("service", service)
                .tag("state", state.name().toLowerCase(Locale.ROOT)).register(registry);
    }

    private static long count(CircuitBreakerRegistry all, String routeClass, String service,
            CircuitBreaker.State state) {
        return all.getAllCircuitBreakers().stream().filter(breaker -> breaker.getState() == state
                && routeClass.equals(breaker.getTags().get("class"))
                && service.equals(breaker.getTags().get("service"))).count();
    }
}
