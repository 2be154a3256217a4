package nl.tegenkracht.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The work of the senders of events: how often and how long, what failed, and how many wait for the broker now. */
final class SendingMeters {

    private final Timer sent;
    private final Timer failed;
    private final AtomicInteger now = new AtomicInteger();

    SendingMeters(MeterRegistry meters) {
        sent = timer(meters, "sent");
        failed = timer(meters, "failed");
        Gauge.builder("tegenkracht.events.sending", now::get)
                .description("Senders that wait for the broker now").register(meters);
    }

    private static Timer timer(MeterRegistry meters, String outcome) {
        return Timer.builder("tegenkracht.events.published").tag("outcome", outcome)
                .description("Sendings of events, until the broker acknowledged them or did not").register(meters);
    }

    void measure(Runnable sending) {
        var began = System.nanoTime();
        var outcome = failed;
        now.incrementAndGet();
        try {
            sending.run();
            outcome = sent;
        } finally {
            now.decrementAndGet();
            outcome.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }
}
