package nl.tegenkracht.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.tegenkracht.contracts.Landscape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Let op het bestand met het landschap, zodat een domein erbij of eraf geen herstart vraagt. Een bestand dat niet
 * klopt verandert niets; wat niet toegepast kon worden wordt bij de volgende ronde opnieuw geprobeerd.
 */
final class LandscapeWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LandscapeWatcher.class);

    private final ScheduledExecutorService scheduler = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("landschapswacht").factory());
    private final Path file;
    private final Consumer<Landscape> apply;
    private byte[] seen;

    /**
     * @param file   het landschap zoals het nu al toegepast is
     * @param apply    wat er met een nieuwe stand moet gebeuren
     */
    LandscapeWatcher(Path file, byte[] applied, Consumer<Landscape> apply) {
        this.file = file;
        this.seen = applied;
        this.apply = apply;
    }

    LandscapeWatcher start(Duration interval) {
        scheduler.scheduleWithFixedDelay(this::check, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    void check() {
        try {
            var content = Files.readAllBytes(file);
            if (!Arrays.equals(content, seen)) {
                process(content);
            }
        } catch (IOException error) {
            warn("Het landschap is niet te lezen; de vorige stand blijft gelden", error);
        }
    }

    private void process(byte[] content) {
        Landscape landscape;
        try {
            landscape = Landscape.read(file);
        } catch (RuntimeException error) {
            seen = content;
            warn("Het landschap klopt niet; de vorige stand blijft gelden", error);
            return;
        }
        try {
            apply.accept(landscape);
            seen = content;
            LOG.info("Het gewijzigde landschap is toegepast");
        } catch (RuntimeException error) {
            warn("Het gewijzigde landschap kon nog niet toegepast worden", error);
        }
    }

    /** Zonder de tekst van de fout: die kan een stuk van het bestand bevatten. */
    private static void warn(String message, Exception error) {
        LOG.warn("{} ({})", message, error.getClass().getSimpleName());
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
