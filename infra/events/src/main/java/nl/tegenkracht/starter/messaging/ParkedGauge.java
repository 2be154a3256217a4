package nl.tegenkracht.starter.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.domain.DomainContext;
import nl.tegenkracht.starter.domain.DomainRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** How many events are set aside now, in all domains together. */
final class ParkedGauge {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedGauge.class);

    private final EventDispatcher dispatcher;
    private final DomainRegister domains;
    private final AtomicInteger now;

    ParkedGauge(EventDispatcher dispatcher, DomainRegister domains, MeterRegistry meters) {
        this.dispatcher = dispatcher;
        this.domains = domains;
        this.now = meters.gauge("tegenkracht.events.parked.now", new AtomicInteger());
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 30_000)
    void count() {
        try {
            var kamerWide = dispatcher.kamerWideParked().size();
            now.set(kamerWide + domains.served().stream()
                    .mapToInt(domain -> DomainContext.in(domain, () -> dispatcher.parkedHere().size())).sum());
        } catch (RuntimeException e) {
            LOG.warn(LogCode.SWEEP_INTERRUPTED.pattern(), "parked", e.getClass().getSimpleName());
        }
    }
}
