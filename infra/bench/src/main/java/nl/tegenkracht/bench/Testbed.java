package nl.tegenkracht.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.tegenkracht.local.LocalSettings;
import nl.tegenkracht.local.Platform;

/**
 * The platform that is measured: the same build, but with data and ports of its own, next to whatever else is running.
 *
 * @param root directory of the built source code
 */
record Testbed(Path root) {

    private static final String PORT_BASE = "TEGENKRACHT_PORT_BASE";
    /** Next to a platform on the usual ports, and outside the range of outgoing connections. */
    private static final String BASE = "11080";

    Path directory() {
        return root.resolve("infra/bench/target/testbed");
    }

    Path data() {
        return directory().resolve("data");
    }

    Path keys() {
        return data().resolve("sleutels");
    }

    LocalSettings settings() {
        // A few melders send what a whole organization never does, and what is stopped for a measurement stays stopped.
        return LocalSettings.of(root, environment()).withProperty("melding", "tegenkracht.filing-limits.meldingen",
                "1000000").withoutWatch();
    }

    int port(String name) {
        return settings().ports().numberOf(name);
    }

    /** Runs {@code ./start} with a command, exactly as a person does. */
    void start(String... args) throws IOException, InterruptedException {
        var log = Files.createDirectories(directory()).resolve("start.log").toFile();
        var command = new ArrayList<>(List.of("./start"));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment());
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("./start " + String.join(" ", args) + " failed; see " + log);
        }
    }

    /** All state gone, also the unpacked programs and their caches: as just after a build. */
    void wipe() {
        if (!Files.exists(data())) {
            return;
        }
        try (var all = Files.walk(data())) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All processes together, in MB of a million bytes; shared memory divided over those who share it (PSS). */
    double memory() {
        return memoryPerPart().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The same per part. */
    Map<String, Double> memoryPerPart() {
        var result = new TreeMap<String, Double>();
        var platform = Platform.of(settings());
        platform.parts().forEach(part -> result.put(part.name(), pss(part.pid().orElseThrow()) * 1024 / 1e6));
        platform.watcher().ifPresent(pid -> result.put("watch", pss(pid) * 1024 / 1e6));
        return result;
    }

    /** CPU time of every part so far. */
    Map<String, Duration> cpuTime() {
        var result = new TreeMap<String, Duration>();
        Platform.of(settings()).parts()
                .forEach(part -> part.pid().ifPresent(pid -> result.put(part.name(), cpuTime(pid))));
        return result;
    }

    /** CPU time of a process and what it started, so far. */
    static Duration cpuTime(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    private Map<String, String> environment() {
        return Map.of("TEGENKRACHT_DATA", data().toString(), PORT_BASE,
                System.getenv().getOrDefault(PORT_BASE, BASE));
    }

    private static long pss(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
