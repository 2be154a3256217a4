package nl.tegenkracht.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import nl.tegenkracht.contracts.Landscape;
import nl.tegenkracht.contracts.LogCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker as a process. It is ready when {@code <directory>/klaar} exists with the number of this process in it: the
 * topics, the passwords and the rights exist then. The file disappears on stopping and at a next start.
 */
public final class BrokerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerProcess.class);

    private BrokerProcess() {
    }

    /** Starts the broker and stays until the process has to stop; ends with 1 if starting fails. */
    public static void main(String[] arguments) {
        try {
            run(BrokerSettings.read(arguments, System::getProperty, System::getenv, System.err::println));
        } catch (Throwable error) {
            // A missing class too: Kafka leaves threads behind that would otherwise keep the process alive.
            LOG.error(LogCode.BROKER_NOT_STARTED.pattern(), error);
            System.exit(1);
        }
    }

    private static void run(BrokerSettings settings) throws IOException {
        var startedAt = System.nanoTime();
        var readyFile = settings.location().directory().resolve("klaar");
        Files.deleteIfExists(readyFile);
        var content = Files.readAllBytes(settings.landscape());
        var broker = Broker.start(settings.location(), Landscape.read(settings.landscape()),
                BrokerPasswords.in(settings.keyDirectory()));
        var watcher = new LandscapeWatcher(settings.landscape(), content, broker::provision)
                .start(settings.interval());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(readyFile, watcher, broker), "broker-stop"));
        reportReady(readyFile);
        LOG.info(LogCode.BROKER_READY.pattern(), broker.bootstrap(),
                Duration.ofNanos(System.nanoTime() - startedAt).toMillis());
        broker.awaitTermination();
    }

    /** In one move, so that whoever sees the file also reads the number. */
    private static void reportReady(Path readyFile) throws IOException {
        var temp = readyFile.resolveSibling("klaar.new");
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
