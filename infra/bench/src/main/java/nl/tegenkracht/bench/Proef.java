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
import nl.tegenkracht.lokaal.Instellingen;
import nl.tegenkracht.lokaal.Platform;

/**
 * Het platform waaraan gemeten wordt: dezelfde build, maar met eigen gegevens en eigen poorten, naast wat er verder
 * loopt.
 *
 * @param wortel map van de gebouwde broncode
 */
record Proef(Path wortel) {

    private static final String POORTEN = "TEGENKRACHT_POORT_BASIS";
    /** Naast een platform op de gewone poorten, en buiten het bereik van uitgaande verbindingen. */
    private static final String BASIS = "11080";

    Path map() {
        return wortel.resolve("infra/bench/target/proef");
    }

    Path data() {
        return map().resolve("data");
    }

    Path sleutels() {
        return data().resolve("sleutels");
    }

    Instellingen instellingen() {
        return Instellingen.van(wortel, omgeving());
    }

    int poort(String naam) {
        return instellingen().poorten().van(naam);
    }

    /** Draait {@code ./start} met een opdracht, precies zoals een mens dat doet. */
    void start(String... opdracht) throws IOException, InterruptedException {
        var log = Files.createDirectories(map()).resolve("start.log").toFile();
        var regel = new ArrayList<>(List.of("./start"));
        regel.addAll(List.of(opdracht));
        var bouwer = new ProcessBuilder(regel).directory(wortel.toFile()).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        bouwer.environment().putAll(omgeving());
        if (bouwer.start().waitFor() != 0) {
            throw new IllegalStateException("./start " + String.join(" ", opdracht) + " mislukte; zie " + log);
        }
    }

    /** Alle staat weg, ook de uitgepakte programma's en hun caches: zoals vlak na een build. */
    void wis() {
        if (!Files.exists(data())) {
            return;
        }
        try (var alles = Files.walk(data())) {
            for (var pad : alles.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(pad);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Alle processen samen, in MB van een miljoen bytes; gedeeld geheugen over de delers verdeeld (PSS). */
    double geheugen() {
        return geheugenPerDeel().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Hetzelfde per onderdeel. */
    Map<String, Double> geheugenPerDeel() {
        var uit = new TreeMap<String, Double>();
        Platform.van(instellingen()).delen()
                .forEach(deel -> uit.put(deel.naam(), pss(deel.pid().orElseThrow()) * 1024 / 1e6));
        return uit;
    }

    /** Rekentijd van elk onderdeel tot nu toe. */
    Map<String, Duration> rekentijd() {
        var uit = new TreeMap<String, Duration>();
        Platform.van(instellingen()).delen()
                .forEach(deel -> deel.pid().ifPresent(pid -> uit.put(deel.naam(), rekentijd(pid))));
        return uit;
    }

    /** Rekentijd van een proces en wat het startte, tot nu toe. */
    static Duration rekentijd(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(proces -> Stream.concat(Stream.of(proces), proces.descendants()))
                .flatMap(proces -> proces.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    private Map<String, String> omgeving() {
        return Map.of("TEGENKRACHT_DATA", data().toString(), POORTEN,
                System.getenv().getOrDefault(POORTEN, BASIS));
    }

    private static long pss(long pid) {
        try (var regels = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return regels.filter(regel -> regel.startsWith("Pss:"))
                    .mapToLong(regel -> Long.parseLong(regel.replaceAll("\\D", ""))).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
