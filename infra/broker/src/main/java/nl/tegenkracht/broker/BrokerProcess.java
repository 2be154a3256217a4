package nl.tegenkracht.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import nl.tegenkracht.contracts.Landscape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * De broker als proces. Klaar is hij als {@code <map>/klaar} bestaat met het nummer van dit proces erin: dan bestaan
 * de topics, de wachtwoorden en de rechten. Het bestand verdwijnt bij het stoppen en bij een volgende start.
 */
public final class BrokerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerProcess.class);

    private BrokerProcess() {
    }

    /** Start de broker en blijft tot het proces moet stoppen; eindigt met 1 als starten niet lukt. */
    public static void main(String[] arguments) {
        try {
            run(BrokerSettings.read(arguments, System::getProperty, System::getenv));
        } catch (Throwable error) {
            // Ook een ontbrekende klasse: Kafka laat draden achter die het proces anders levend zouden houden.
            LOG.error("De broker kon niet starten", error);
            System.exit(1);
        }
    }

    private static void run(BrokerSettings settings) throws IOException {
        var startedAt = System.nanoTime();
        var readyFile = settings.location().directory().resolve("klaar");
        Files.deleteIfExists(readyFile);
        var content = Files.readAllBytes(settings.landscape());
        var broker = Broker.start(settings.location(), Landscape.read(settings.landscape()),
                BrokerPasswords.in(settings.secretsDirectory()));
        var watcher = new LandscapeWatcher(settings.landscape(), content, broker::provision)
                .start(settings.interval());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(readyFile, watcher, broker), "stoppen"));
        reportReady(readyFile);
        LOG.info("Broker klaar op {} na {} ms", broker.bootstrap(),
                Duration.ofNanos(System.nanoTime() - startedAt).toMillis());
        broker.awaitTermination();
    }

    /** In één beweging, zodat wie het bestand ziet ook het nummer leest. */
    private static void reportReady(Path readyFile) throws IOException {
        var temp = readyFile.resolveSibling("klaar.vers");
        Files.writeString(temp, Long.toString(ProcessHandle.current().pid()));
        Files.move(temp, readyFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void stop(Path readyFile, LandscapeWatcher watcher, Broker broker) {
        try {
            Files.deleteIfExists(readyFile);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } finally {
            watcher.close();
            broker.close();
        }
    }
}
