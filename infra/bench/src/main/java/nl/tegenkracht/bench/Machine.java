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

/** Waarop en waaronder gemeten is: zonder dat zegt een cijfer niets. */
final class Machine {

    private static final double RUSTIG = 0.5;

    private Machine() {
    }

    static List<String> feiten(Path wortel) throws IOException, InterruptedException {
        return List.of("Gemeten " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", broncode " + broncode(wortel),
                "%d kernen, %s, %d GB geheugen, Linux %s".formatted(Runtime.getRuntime().availableProcessors(),
                        regel("/proc/cpuinfo", "model name"), geheugen() / 1_000_000, System.getProperty("os.version")),
                "JDK %s, Spring Boot %s, Spring Cloud Gateway %s".formatted(System.getProperty("java.vm.version"),
                        SpringBootVersion.getVersion(), ProxyExchange.class.getPackage().getImplementationVersion()));
    }

    /** Hoe druk de machine was, met de waarschuwing die daarbij hoort. */
    static String drukte(String wanneer) {
        var druk = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "Belasting van de machine %s: %.2f%s", wanneer, druk,
                druk > RUSTIG ? " (er liep iets anders: lees de cijfers als ruis)" : "");
    }

    private static long geheugen() {
        return Long.parseLong(regel("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
    }

    private static String regel(String bestand, String naam) {
        try (var regels = Files.lines(Path.of(bestand))) {
            return regels.filter(regel -> regel.startsWith(naam)).map(regel -> regel.split(":", 2)[1].strip())
                    .findFirst().orElse("0");
        } catch (IOException e) {
            return "0";
        }
    }

    private static String broncode(Path wortel) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty").directory(wortel.toFile())
                .redirectErrorStream(true).start();
        var uit = new String(git.getInputStream().readAllBytes()).strip();
        return git.waitFor() == 0 ? uit : "onbekend";
    }
}
