package nl.tegenkracht.gateway.route;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Hoeveel zekeringen er per klasse uit zijn; niet welke dienst of uitrol, want een uitrol kan één domein zijn. */
@Component
class BreakerMetrics implements MeterBinder {

    private final CircuitBreakers breakers;

    BreakerMetrics(CircuitBreakers breakers) {
        this.breakers = breakers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var routeClass : RouteClass.values()) {
            Gauge.builder("poort.zekering.uit", breakers, all -> all.openCount(routeClass))
                    .tag("klasse", routeClass.code())
                    .register(registry);
        }
    }
}
