package nl.tegenkracht.dossier.filing;

import java.time.Clock;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.TooManyFilings;
import nl.tegenkracht.core.security.Caller;

/** Counts what somebody files, before anything of it is kept, and stops a flood (record 0273). */
public final class FilingLimits {

    private final FilingCounts counts;
    private final FilingLimitProperties limits;
    private final Clock clock;

    FilingLimits(FilingCounts counts, FilingLimitProperties limits, Clock clock) {
        this.counts = counts;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Counts one filing. A form that was sent before is no filing: ask that first.
     *
     * @throws TooManyFilings if it is one too many; then nothing was counted
     */
    public void count(Filing filing, Caller caller) {
        var now = clock.instant();
        var limit = filing.limit(limits);
        counts.add(filing, caller.pseudonym(), limit, now).ifPresent(until -> {
            throw new TooManyFilings(Text.of("starter.filing." + filing.code(), limit), now, until);
        });
    }
}
