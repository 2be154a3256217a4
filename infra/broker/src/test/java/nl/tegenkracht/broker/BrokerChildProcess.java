package nl.tegenkracht.broker;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The broker as a real process, which kill -9 can end. */
final class BrokerChildProcess implements AutoCloseable {

    private final BrokerLocation location;
    private final Path landscape;
    private final Path secretsDirectory;
    private Process process;

    BrokerChildProcess(Path directory, Path landscape) {
        this.location = new BrokerLocation(directory.resolve("broker"), Broker.port(0), Broker.port(0));
        this.landscape = landscape;
        this.secretsDirectory = directory.resolve("sleutels");
    }

    String bootstrap() {
        return BrokerLocation.LOOPBACK + ":" + location.port();
    }

    Path readyFile() {
        return location.directory().resolve("klaar");
    }

    BrokerPasswords passwords() {
        return BrokerPasswords.in(secretsDirectory);
    }

    /** Starts the process and waits until it reports ready. */
    void start() throws IOException {
        process = new ProcessBuilder(command()).redirectErrorStream(true)
                .redirectOutput(location.directory().resolveSibling("broker.log").toFile()).start();
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(this::isReady);
    }

    /** Ends the process without letting it finish anything. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks the process to stop. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    private boolean isReady() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The broker stopped with " + process.exitValue());
        }
        return Files.exists(readyFile()) && Files.readString(readyFile()).equals(Long.toString(process.pid()));
    }

    private List<String> command() {
        return List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx192m", "-Dtegenkracht.broker.map=" + location.directory(),
                "-Dtegenkracht.broker.poort=" + location.port(),
                "-Dtegenkracht.broker.controllerpoort=" + location.controllerPort(),
                "-Dtegenkracht.landscape=" + landscape, "-Dtegenkracht.key-directory=" + secretsDirectory, "-cp",
                System.getProperty("java.class.path"), BrokerProcess.class.getName());
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
