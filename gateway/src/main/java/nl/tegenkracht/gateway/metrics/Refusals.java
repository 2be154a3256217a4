package nl.tegenkracht.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what the gateway refuses, by kind; never by person, domain or address. */
@Component
public class Refusals {

    private final MeterRegistry registry;

    public Refusals(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param kind one of a fixed list: the code of a security event, or what the gateway had too little of */
    public void count(String kind) {
        registry.counter("gateway.refusals", "kind", kind).increment();
    }
}
