package nl.tegenkracht.web.security;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.WatchedFile;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.security.BenoemingenRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register as a file in {@code infra}, until it has a service of its own. At most {@value #MAX_AGE_SECONDS} seconds
 * old. Unreadable means that nobody holds an ambt; an error never opens anything.
 */
final class BenoemingenFile implements BenoemingenRegister {

    private static final Logger LOG = LoggerFactory.getLogger(BenoemingenFile.class);
    private static final int MAX_AGE_SECONDS = 10;

    private static final TypeReference<List<Benoeming>> LIST_TYPE = new TypeReference<>() {
    };

    private final WatchedFile<List<Benoeming>> file;
    private final LegalClock legalClock;
    private final Clock clock;
    private Instant checkedAt = Instant.MIN;

    BenoemingenFile(Path file, LegalClock legalClock, Clock clock) {
        var json = JsonMapper.builder().build();
        this.file = new WatchedFile<>(file, path -> json.readValue(path.toFile(), LIST_TYPE));
        this.legalClock = legalClock;
        this.clock = clock;
    }

    @Override
    public List<Benoeming> current(Ambt ambt) {
        var today = legalClock.today();
        return all().stream().filter(benoeming -> benoeming.ambt() == ambt && benoeming.appliesOn(today)).toList();
    }

    @Override
    public Optional<Benoeming> current(String id) {
        var today = legalClock.today();
        return all().stream().filter(benoeming -> benoeming.id().equals(id) && benoeming.appliesOn(today)).findFirst();
    }

    @Override
    public synchronized boolean isReadable() {
        all();
        return file.isReadable();
    }

    private synchronized List<Benoeming> all() {
        var now = clock.instant();
        if (checkedAt.isBefore(now.minus(Duration.ofSeconds(MAX_AGE_SECONDS)))) {
            checkedAt = now;
            read();
        }
        return file.isReadable() ? file.lastRead().orElseThrow() : List.of();
    }

    private void read() {
        try {
            file.refresh();
        } catch (IOException | RuntimeException e) {
            LOG.error(LogCode.BENOEMINGEN_UNREADABLE.pattern(), e.getClass().getSimpleName());
        }
    }
}
