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
 * Het platform waaraan gemeten wordt: dezelfde build, maar met eigen gegevens en eigen poorten, naast wat er verder
 * loopt.
 *
 * @param root map van de gebouwde broncode
 */
record Testbed(Path root) {

    private static final String PORT_BASE = "TEGENKRACHT_POORT_BASIS";
    /** Naast een platform op de gewone poorten, en buiten het bereik van uitgaande verbindingen. */
    private static final String BASE = "11080";

    Path directory() {
        return root.resolve("infra/bench/target/proef");
    }

    Path data() {
        return directory().resolve("data");
    }

    Path keys() {
        return data().resolve("sleutels");
    }

    LocalSettings settings() {
        return LocalSettings.of(root, environment());
    }

    int port(String name) {
        return settings().ports().numberOf(name);
    }

    /** Draait {@code ./start} met een opdracht, precies zoals een mens dat doet. */
    void start(String... args) throws IOException, InterruptedException {
        var log = Files.createDirectories(directory()).resolve("start.log").toFile();
        var command = new ArrayList<>(List.of("./start"));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(environment());
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("./start " + String.join(" ", args) + " mislukte; zie " + log);
        }
    }

    /** Alle staat weg, ook de uitgepakte programma's en hun caches: zoals vlak na een build. */
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

    /** Alle processen samen, in MB van een miljoen bytes; gedeeld geheugen over de delers verdeeld (PSS). */
    double memory() {
        return memoryPerPart().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Hetzelfde per onderdeel. */
    Map<String, Double> memoryPerPart() {
        var result = new TreeMap<String, Double>();
        Platform.of(settings()).parts()
                .forEach(part -> result.put(part.name(), pss(part.pid().orElseThrow()) * 1024 / 1e6));
        return result;
    }

    /** Rekentijd van elk onderdeel tot nu toe. */
    Map<String, Duration> cpuTime() {
        var result = new TreeMap<String, Duration>();
        Platform.of(settings()).parts()
                .forEach(part -> part.pid().ifPresent(pid -> result.put(part.name(), cpuTime(pid))));
        return result;
    }

    /** Rekentijd van een proces en wat het startte, tot nu toe. */
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
