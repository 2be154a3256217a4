package nl.tegenkracht.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the measurement itself, which listens on a port and ends with the measurement. */
final class HelperProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;

    private HelperProcess(Process process) {
        this.process = process;
    }

    /** Starts it and waits until the port is open. */
    static HelperProcess start(List<String> command, int port, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile()).start();
        // Nothing stays behind after a Ctrl-C either.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var helper = new HelperProcess(process);
        try {
            Await.until("port " + port + " open; see " + log, PATIENCE,
                    () -> !process.isAlive() || Await.isListening(port));
            if (!process.isAlive()) {
                throw new IllegalStateException("A helper process stopped; see " + log);
            }
            return helper;
        } catch (IllegalStateException e) {
            helper.close();
            throw e;
        }
    }

    /** Command to run another program in this jar. */
    static List<String> java(List<String> flags, Class<?> program, String... args) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-Dloader.main=" + program.getName(), "-cp", System.getProperty("java.class.path"),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        command.addAll(List.of(args));
        return command;
    }

    long pid() {
        return process.pid();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
