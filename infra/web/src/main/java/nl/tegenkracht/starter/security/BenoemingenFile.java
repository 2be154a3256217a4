package nl.tegenkracht.starter.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.starter.clock.LegalClock;
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

    private final Path file;
    private final LegalClock legalClock;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private Instant checkedAt = Instant.MIN;
    private FileTime lastModified;
    private List<Benoeming> benoemingen = List.of();

    BenoemingenFile(Path file, LegalClock legalClock, Clock clock) {
        this.file = file;
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
        return lastModified != null;
    }

    private synchronized List<Benoeming> all() {
        var now = clock.instant();
        if (checkedAt.isBefore(now.minus(Duration.ofSeconds(MAX_AGE_SECONDS)))) {
            checkedAt = now;
            read();
        }
        return benoemingen;
    }

    private void read() {
        try {
            var modified = Files.getLastModifiedTime(file);
            if (!modified.equals(lastModified)) {
                benoemingen = json.readValue(file.toFile(), new TypeReference<List<Benoeming>>() {
                });
                lastModified = modified;
            }
        } catch (IOException | RuntimeException e) {
            benoemingen = List.of();
            lastModified = null;
            LOG.error(LogCode.BENOEMINGEN_UNREADABLE.pattern(), e.getClass().getSimpleName());
        }
    }
}
