package nl.tegenkracht.starter;

import java.time.Clock;
import java.time.Instant;
import nl.tegenkracht.contracts.DemoClockFile;
import nl.tegenkracht.core.clock.LegalClock;

/** A legal clock that is as far from the technical one as the local runner says. */
final class DemoClock implements LegalClock {

    private final Clock technical;
    private final DemoClockFile offset;

    DemoClock(Clock technical, DemoClockFile offset) {
        this.technical = technical;
        this.offset = offset;
    }

    @Override
    public Instant now() {
        return technical.instant().plus(offset.ahead());
    }
}
