package nl.tegenkracht.gateway.body;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much is held of what people send and are sent, of everybody together. */
@Component
class BodyMetrics implements MeterBinder {

    private final SpoolQuota quota;

    BodyMetrics(SpoolQuota quota) {
        this.quota = quota;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gateway.bodies.arriving", quota, SpoolQuota::arriving).register(registry);
        Gauge.builder("gateway.bodies.held", quota, SpoolQuota::bytes).baseUnit("bytes").register(registry);
        Gauge.builder("gateway.bodies.memory", quota, SpoolQuota::memory).baseUnit("bytes").register(registry);
    }
}
