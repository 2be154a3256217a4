package nl.tegenkracht.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The run that a trail now writes to: starts a new one where needed. Only for whoever has the turn. */
final class CurrentRun {

    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    private final TrailDirectory directory;
    private final ChainHeads heads;
    private final Clock clock;
    private final AppendOnlyFile.Factory factory;
    private Run run;
    private Instant retryFrom = Instant.MIN;

    CurrentRun(TrailDirectory directory, ChainHeads heads, Clock clock, AppendOnlyFile.Factory factory) {
        this.directory = directory;
        this.heads = heads;
        this.clock = clock;
        this.factory = factory;
    }

    /** Writes the batch; if that fails, the next one goes to a new run. */
    List<EntryLocation> write(List<AuditEntry> batch) throws IOException {
        boolean succeeded = false;
        try {
            var locations = current().write(batch);
            succeeded = true;
            return locations;
        } finally {
            if (!succeeded) {
                release();
            }
        }
    }

    private Run current() throws IOException {
        var now = clock.instant();
        if (run != null && !day(run.startedAt()).equals(day(now))) {
            closeIfStartedBefore(now);
        }
        if (run == null) {
            begin(now);
        }
        return run;
    }

    /** Every attempt creates files; with a full disk not every request may make one. */
    private void begin(Instant now) throws IOException {
        if (now.isBefore(retryFrom)) {
            throw new IOException("A new run failed recently");
        }
        retryFrom = now.plus(RETRY_INTERVAL);
        run = Run.begin(directory, now, factory);
        heads.sign(run.position());
        retryFrom = Instant.MIN;
    }

    /** After a write error it is uncertain what is there: never go on in the same file. */
    private void release() throws IOException {
        if (run != null) {
            try (var released = run) {
                run = null;
            }
        }
    }

    /** Signs and closes a run that started before this time. */
    void closeIfStartedBefore(Instant startedBefore) throws IOException {
        if (run != null && run.startedAt().isBefore(startedBefore)) {
            try (var released = run) {
                run = null;
                heads.sign(released.position());
            }
        }
    }

    Optional<ChainHeads.RunPosition> position() {
        return Optional.ofNullable(run).map(Run::position);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
