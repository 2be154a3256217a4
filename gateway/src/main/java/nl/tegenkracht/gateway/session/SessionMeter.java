package nl.tegenkracht.gateway.session;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import nl.tegenkracht.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** How many people are logged in, over all gateways together; counted now and then, never while somebody waits. */
@Component
class SessionMeter {

    private final SessionStore store;
    private final Clock clock;
    private volatile double live = Double.NaN;

    SessionMeter(SessionStore store, Clock clock, MeterRegistry registry) {
        this.store = store;
        this.clock = clock;
        Gauge.builder("gateway.sessions", this, meter -> meter.live).register(registry);
    }

    @Bean
    Job sessionCountJob() {
        return new Job("session-count", Duration.ZERO, Duration.ofSeconds(30), this::count);
    }

    /** Without an answer of the store the figure is unknown, and not the last one. */
    void count() {
        try {
            live = store.live(clock.instant());
        } catch (MongoException error) {
            live = Double.NaN;
            throw error;
        }
    }
}
