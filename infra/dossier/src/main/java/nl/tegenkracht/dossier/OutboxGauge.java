package nl.tegenkracht.dossier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.domain.DomainRegister;

/**
 * What waits to be sent, in all domains together: how many dossiers, and how long the one that waits longest. The same
 * on every instance, whoever does the sending; unknown while the store cannot be asked.
 */
final class OutboxGauge {

    private final OutboxIndex outbox;
    private final DomainRegister domains;
    private final Clock clock;
    private volatile double size = Double.NaN;
    private volatile double seconds = Double.NaN;

    OutboxGauge(OutboxIndex outbox, DomainRegister domains, Clock clock, MeterRegistry meters) {
        this.outbox = outbox;
        this.domains = domains;
        this.clock = clock;
        Gauge.builder("tegenkracht.outbox.size", () -> size)
                .description("Dossiers that have, or may have, something to send").register(meters);
        TimeGauge.builder("tegenkracht.outbox.age", () -> seconds, TimeUnit.SECONDS)
                .description("How long the dossier that waits longest has had something to send").register(meters);
    }

    void look() {
        try {
            var waiting = 0L;
            var longest = Duration.ZERO;
            for (var domain : domains.served()) {
                waiting += DomainContext.in(domain, outbox::size);
                var age = DomainContext.in(domain, this::age);
                longest = age.compareTo(longest) > 0 ? age : longest;
            }
            size = waiting;
            seconds = longest.toMillis() / 1000.0;
        } catch (RuntimeException e) {
            size = Double.NaN;
            seconds = Double.NaN;
            throw e;
        }
    }

    private Duration age() {
        return outbox.oldest().map(since -> Duration.between(since, clock.instant())).orElse(Duration.ZERO);
    }
}
