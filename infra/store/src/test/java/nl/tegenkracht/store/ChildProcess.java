package nl.tegenkracht.store;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The store as a real process of its own, to be stopped hard. */
final class ChildProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("listens on port (\\d+)");

    private static final String PASSWORD = UUID.randomUUID().toString();

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it with one user, who may use the database {@code test}. */
    static ChildProcess start(Path directory, String... properties) throws IOException {
        new UserFile(directory.resolve("gebruikers.json"))
                .write(List.of(new StoreUser("test", Set.of("test"), ScramCredential.of(PASSWORD))));
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(properties));
        command.addAll(List.of(StoreProcess.class.getName(), directory.toString(), "0"));
        var log = Files.createTempFile("store", ".log");
        return new ChildProcess(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                .start(), log);
    }

    /** The address, as soon as the process listens. */
    String uri() {
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20))
                .until(() -> PORT.matcher(log()).find() || !process.isAlive());
        var matcher = PORT.matcher(log());
        if (!matcher.find()) {
            throw new IllegalStateException("The store did not start: " + log());
        }
        return "mongodb://test:" + PASSWORD + "@127.0.0.1:" + matcher.group(1);
    }

    /** Stops the process as SIGKILL does: without letting it finish anything. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    int stopGracefully() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.delete(log);
    }
}
