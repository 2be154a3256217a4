package nl.tegenkracht.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.domain.DomainRegister;

/** How many events are set aside now, in all domains together. */
final class ParkedGauge {

    private final EventDispatcher dispatcher;
    private final DomainRegister domains;
    private final AtomicInteger now;

    ParkedGauge(EventDispatcher dispatcher, DomainRegister domains, MeterRegistry meters) {
        this.dispatcher = dispatcher;
        this.domains = domains;
        this.now = meters.gauge("tegenkracht.events.parked.now", new AtomicInteger());
    }

    void count() {
        var kamerWide = dispatcher.kamerWideParked().size();
        now.set(kamerWide + domains.served().stream()
                .mapToInt(domain -> DomainContext.in(domain, () -> dispatcher.parkedHere().size())).sum());
    }
}
