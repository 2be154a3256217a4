package nl.tegenkracht.gateway.people;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.WatchedFile;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.portal.demo.DemoNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is appointed today, for pages to say (record 0310). Nobody gets in anywhere by it: that is for the token and for
 * the services. A register that cannot be read names nobody.
 */
@Component
public class Appointments {

    private static final Logger LOG = LoggerFactory.getLogger(Appointments.class);
    private static final Duration MAX_AGE = Duration.ofSeconds(10);
    private static final TypeReference<List<Benoeming>> LIST_TYPE = new TypeReference<>() {
    };

    /** The day of the law, which a demonstration moves. */
    private final DemoNotice demo;
    private final Clock clock;
    private final WatchedFile<List<Benoeming>> file;
    private Instant checkedAt = Instant.MIN;

    Appointments(GatewayProperties properties, Environment environment, Clock clock) {
        this.demo = DemoNotice.of(environment);
        this.clock = clock;
        var json = JsonMapper.builder().build();
        this.file = properties.benoemingen() == null
                ? null
                : new WatchedFile<>(properties.benoemingen(), path -> json.readValue(path.toFile(), LIST_TYPE));
    }

    /** Who is appointed today, in the order of the register. */
    public List<Benoeming> current() {
        var today = demo.today();
        return all().stream().filter(benoeming -> benoeming.appliesOn(today)).toList();
    }

    /** This appointment, if it holds today. */
    public Optional<Benoeming> current(String id) {
        return current().stream().filter(benoeming -> benoeming.id().equals(id)).findFirst();
    }

    private synchronized List<Benoeming> all() {
        if (file == null) {
            return List.of();
        }
        var now = clock.instant();
        if (checkedAt.isBefore(now.minus(MAX_AGE))) {
            checkedAt = now;
            refresh();
        }
        return file.isReadable() ? file.lastRead().orElseThrow() : List.of();
    }

    private void refresh() {
        try {
            file.refresh();
        } catch (IOException | RuntimeException error) {
            LOG.warn(LogCode.APPOINTMENTS_UNREADABLE.pattern(), error.getClass().getSimpleName());
        }
    }
}
