package nl.tegenkracht.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** De run waarin een spoor nu schrijft: begint zo nodig een nieuwe. Alleen voor wie de beurt heeft. */
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

    /** Schrijft de groep; lukt dat niet, dan komt de volgende in een nieuwe run. */
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

    /** Elke poging maakt bestanden; bij een volle schijf mag niet elk verzoek er een doen. */
    private void begin(Instant now) throws IOException {
        if (now.isBefore(retryFrom)) {
            throw new IOException("Een nieuwe run mislukte kort geleden");
        }
        retryFrom = now.plus(RETRY_INTERVAL);
        run = Run.begin(directory, now, factory);
        heads.sign(run.position());
        retryFrom = Instant.MIN;
    }

    /** Na een schrijffout is onzeker wat er staat: nooit in hetzelfde bestand verder. */
    private void release() throws IOException {
        if (run != null) {
            try (var released = run) {
                run = null;
            }
        }
    }

    /** Tekent en sluit een run die vóór dit tijdstip begon. */
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
