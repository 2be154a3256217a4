package nl.tegenkracht.gateway.proef;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Een klok die loopt, en die een proef vooruit kan zetten. */
public final class Proefklok extends Clock {

    private final AtomicReference<Duration> verschil = new AtomicReference<>(Duration.ZERO);

    public void vooruit(Duration stap) {
        verschil.accumulateAndGet(stap, Duration::plus);
    }

    public void gelijk() {
        verschil.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(verschil.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
