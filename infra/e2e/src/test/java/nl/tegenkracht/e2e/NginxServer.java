package nl.tegenkracht.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.tegenkracht.testkit.TestCertificate;

/** A running nginx with the configuration that the operations manual describes, and what keeps it in step. */
final class NginxServer implements AutoCloseable {

    private static final Path CONFIGURATION = RunningPlatform.repositoryRoot().resolve("infra/proxy");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path directory;
    private final List<Process> processes = new ArrayList<>();

    private NginxServer(Path directory) {
        this.directory = directory;
    }

    /** One gateway behind it: where it takes visitors, and where it says whether it can. */
    record Upstream(int port, int management) {

        String argument() {
            return "127.0.0.1:" + port + "=http://127.0.0.1:" + management + "/actuator/health/readiness";
        }
    }

    /** Installed, or unpacked by {@code ./test full}. */
    static Optional<Path> program() {
        return Stream.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"),
                RunningPlatform.repositoryRoot().resolve("target/nginx/usr/sbin/nginx")).filter(Files::isExecutable)
                .findFirst();
    }

    /** @param certificate what it shows to visitors, who come in over TLS only */
    static NginxServer start(int port, TestCertificate certificate, List<Upstream> gateways) throws IOException {
        var directory = RunningPlatform.targetDirectory().resolve("nginx");
        RunningPlatform.deleteTree(directory);
        Files.createDirectories(directory);
        Files.copy(CONFIGURATION.resolve("nginx.conf"), directory.resolve("nginx.conf"));
        Files.copy(certificate.alone(), directory.resolve("chain.pem"));
        Files.copy(certificate.withKey(), directory.resolve("key.pem"));
        Files.writeString(directory.resolve("listen.conf"), Files.readString(CONFIGURATION.resolve("listen.conf"))
                .replace("listen 443", "listen 127.0.0.1:" + port).replaceAll("listen \\[::].*", "")
                .replace("/etc/tegenkracht/", directory + "/"));
        Files.writeString(directory.resolve("gateways.conf"), "upstream gateways {\n"
                + String.join("",
                        gateways.stream().map(gateway -> "  server 127.0.0.1:" + gateway.port + ";\n").toList())
                + "}\n");
        var server = new NginxServer(directory);
        server.run("nginx", program().orElseThrow().toString(), "-p", directory.toString(), "-c",
                directory.resolve("nginx.conf").toString(), "-e", "stderr", "-g", "daemon off;");
        await().atMost(PATIENCE).until(() -> listens(port) && Files.exists(directory.resolve("nginx.pid")));
        var follow = new ArrayList<>(
                List.of(CONFIGURATION.resolve("follow-readiness").toString(), directory.toString()));
        gateways.forEach(gateway -> follow.add(gateway.argument()));
        server.run("follow-readiness", follow.toArray(String[]::new));
        return server;
    }

    private void run(String name, String... command) throws IOException {
        processes.add(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".log").toFile()).start());
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits until it sends this gateway no more visitors, or sends it visitors again. */
    void awaitInStep(int gateway, boolean ready) {
        await().atMost(PATIENCE).until(() -> gateways().contains("server 127.0.0.1:" + gateway + " down;") != ready);
    }

    private String gateways() {
        try {
            return Files.readString(directory.resolve("gateways.conf"));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public void close() {
        for (var process : processes.reversed()) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
