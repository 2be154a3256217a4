package nl.tegenkracht.gateway.route;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many breakers are open per class; not of which service or deployment, for a deployment may be one domain. */
@Component
class BreakerMetrics implements MeterBinder {

    private final CircuitBreakers breakers;

    BreakerMetrics(CircuitBreakers breakers) {
        this.breakers = breakers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var routeClass : RouteClass.values()) {
            Gauge.builder("gateway.breaker.open", breakers, all -> all.openCount(routeClass))
                    .tag("class", routeClass.code())
                    .register(registry);
        }
    }
}
