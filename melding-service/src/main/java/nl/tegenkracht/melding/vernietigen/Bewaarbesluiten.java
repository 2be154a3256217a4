package nl.tegenkracht.melding.vernietigen;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.tegenkracht.contracts.LogCode;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.WatchedFile;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was decided about keeping, from a file that is followed. Of what nothing was decided, nothing is destroyed (D-10,
 * record 0413); while the file cannot be read, what was read last holds.
 */
public final class Bewaarbesluiten {

    private static final Logger LOG = LoggerFactory.getLogger(Bewaarbesluiten.class);
    private static final TypeReference<List<Bewaarbesluit>> LIST_TYPE = new TypeReference<>() {
    };

    private final WatchedFile<List<Bewaarbesluit>> file;
    private final LegalClock clock;

    /** @param path where the file is; blank if nothing was decided */
    Bewaarbesluiten(String path, LegalClock clock) {
        var json = JsonMapper.builder().build();
        this.file = path.isBlank()
                ? null
                : new WatchedFile<>(Path.of(path),
                        decisions -> List.copyOf(json.readValue(decisions.toFile(), LIST_TYPE)));
        this.clock = clock;
    }

    /** The decision about this kind that holds in the current domain today: of the same day, the one that was added last. */
    public Optional<Bewaarbesluit> of(String kind) {
        if (file == null) {
            return Optional.empty();
        }
        refresh();
        return file.lastRead().orElse(List.of()).stream()
                .filter(decision -> decision.domein().equals(DomainContext.current()) && decision.soort().equals(kind)
                        && !decision.op().isAfter(clock.today()))
                .reduce((one, later) -> later.op().isBefore(one.op()) ? one : later);
    }

    /** Until when something is kept and who decided that, or that nobody did. */
    public Text sentence(String kind, LocalDate from) {
        return sentence(kind, (Bewaarbesluit decision) -> decision.lastDay(from));
    }

    /** The same, of what is kept longer than the decision alone says. */
    public Text sentence(String kind, Function<Bewaarbesluit, LocalDate> lastDay) {
        return of(kind).map(decision -> Text.of("melding.retention.until", lastDay.apply(decision), decision.orgaan(),
                decision.op())).orElseGet(() -> Text.of("melding.retention.open"));
    }

    private void refresh() {
        try {
            file.refresh();
        } catch (IOException | RuntimeException e) {
            LOG.error(LogCode.RETENTION_DECISIONS_UNREADABLE.pattern(), e.getClass().getSimpleName());
        }
    }
}
