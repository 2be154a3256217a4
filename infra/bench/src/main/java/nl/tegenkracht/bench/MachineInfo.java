package nl.tegenkracht.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringBootVersion;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;

/** On what and in which conditions was measured: without that a figure says nothing. */
final class MachineInfo {

    private static final double QUIET = 0.5;

    private MachineInfo() {
    }

    static List<String> facts(Path root) throws IOException, InterruptedException {
        return List.of(
                "Measured " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", source code " + sourceVersion(root),
                "%d cores, %s, %d GB of memory, Linux %s".formatted(Runtime.getRuntime().availableProcessors(),
                        readValue("/proc/cpuinfo", "model name"), memory() / 1_000_000,
                        System.getProperty("os.version")),
                "JDK %s, Spring Boot %s, Spring Cloud Gateway %s".formatted(System.getProperty("java.vm.version"),
                        SpringBootVersion.getVersion(), ProxyExchange.class.getPackage().getImplementationVersion()));
    }

    /** How busy the machine was, with the warning that belongs to it. */
    static String loadAverage(String when) {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "Load of the machine %s: %.2f%s", when, load,
                load > QUIET ? " (something else was running: read the figures as noise)" : "");
    }

    private static long memory() {
        return Long.parseLong(readValue("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
    }

    private static String readValue(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name)).map(line -> line.split(":", 2)[1].strip())
                    .findFirst().orElse("0");
        } catch (IOException e) {
            return "0";
        }
    }

    private static String sourceVersion(Path root) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty").directory(root.toFile())
                .redirectErrorStream(true).start();
        var out = new String(git.getInputStream().readAllBytes()).strip();
        return git.waitFor() == 0 ? out : "unknown";
    }
}
