package nl.tegenkracht.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running Prometheus with our configuration, only looking at other addresses and more often. */
final class PrometheusServer implements AutoCloseable {

    private final URI address;
    private final Process process;

    private PrometheusServer(URI address, Process process) {
        this.address = address;
        this.process = process;
    }

    /** One part to look at: its kind as in the configuration, its port, and the labels of its target. */
    record ScrapeTarget(String file, int port, Map<String, String> labels) {

        private String entry() {
            return "- targets: ['127.0.0.1:" + port + "']\n  labels: { "
                    + labels.entrySet().stream().map(label -> label.getKey() + ": " + label.getValue())
                            .collect(Collectors.joining(", "))
                    + " }\n";
        }
    }

    /** Installed, or unpacked by {@code ./test}. */
    static Optional<Path> program() {
        return Stream
                .concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of),
                        Stream.of(RunningPlatform.repositoryRoot().resolve("target/tools/usr/bin")))
                .map(directory -> directory.resolve("prometheus")).filter(Files::isExecutable).findFirst();
    }

    static PrometheusServer start(Path directory, int port, List<ScrapeTarget> targets) throws IOException {
        var ours = Monitoring.FOLDER.resolve("prometheus");
        Files.createDirectories(directory.resolve("rules"));
        Files.copy(ours.resolve("rules/alarms.yml"), directory.resolve("rules/alarms.yml"));
        Files.writeString(directory.resolve("prometheus.yml"), Files.readString(ours.resolve("prometheus.yml"))
                .replace("_interval: 15s", "_interval: 1s"));
        var byFile = targets.stream().collect(Collectors.groupingBy(ScrapeTarget::file));
        for (var file : byFile.entrySet()) {
            var path = directory.resolve("targets").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue().stream().map(ScrapeTarget::entry).collect(Collectors.joining()));
        }
        var process = new ProcessBuilder(program().orElseThrow().toString(),
                "--config.file=" + directory.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + directory.resolve("data"), "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true).redirectOutput(directory.resolve("log").toFile()).start();
        return new PrometheusServer(URI.create("http://127.0.0.1:" + port), process);
    }

    /** The series that answer a query; empty as long as it does not answer at all. */
    List<JsonNode> query(String query) {
        try {
            var answer = WebVisitor.exchange(HttpRequest.newBuilder(address.resolve(
                    "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))).build());
            // While it starts it says so, in words.
            return answer.status() == 200
                    ? JsonMapper.shared().readTree(answer.text()).path("data").path("result").valueStream().toList()
                    : List.of();
        } catch (UncheckedIOException notYet) {
            return List.of();
        }
    }

    @Override
    public void close() {
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
