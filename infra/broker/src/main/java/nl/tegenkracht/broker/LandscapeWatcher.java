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
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the file with the landscape, so that adding or removing a domain needs no restart. A file that is invalid
 * changes nothing; what could not be applied is tried again in the next round.
 */
final class LandscapeWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LandscapeWatcher.class);

    private final ScheduledExecutorService scheduler = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("landscape-watcher").factory());
    private final Path file;
    private final Consumer<Landscape> apply;
    private byte[] seen;

    /**
     * @param applied the content of the file as it has been applied already
     * @param apply   what must be done with new content
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
            warn(LogCode.LANDSCAPE_UNREADABLE, error);
        }
    }

    private void process(byte[] content) {
        Landscape landscape;
        try {
            landscape = Landscape.read(file);
        } catch (RuntimeException error) {
            seen = content;
            warn(LogCode.LANDSCAPE_UNREADABLE, error);
            return;
        }
        try {
            apply.accept(landscape);
            seen = content;
            LOG.info(LogCode.LANDSCAPE_APPLIED.pattern());
        } catch (RuntimeException error) {
            warn(LogCode.BROKER_PROVISIONING_FAILED, error);
        }
    }

    /** Without the text of the error: that may hold a piece of the file. */
    private static void warn(LogCode code, Exception error) {
        LOG.warn(code.pattern(), error.getClass().getSimpleName());
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
