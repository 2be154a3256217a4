package nl.tegenkracht.store;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** De store als echt eigen proces, om hard te stoppen. */
final class Kindproces implements AutoCloseable {

    private static final Pattern POORT = Pattern.compile("luistert op poort (\\d+)");

    private final Process proces;
    private final Path log;

    private Kindproces(Process proces, Path log) {
        this.proces = proces;
        this.log = log;
    }

    static Kindproces start(Path map, String... eigenschappen) throws IOException {
        var opdracht = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "-cp",
                System.getProperty("java.class.path")));
        opdracht.addAll(List.of(eigenschappen));
        opdracht.addAll(List.of(StoreProces.class.getName(), map.toString(), "0"));
        var log = Files.createTempFile("store", ".log");
        return new Kindproces(new ProcessBuilder(opdracht).redirectErrorStream(true).redirectOutput(log.toFile())
                .start(), log);
    }

    /** Het adres, zodra het proces luistert. */
    String uri() {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
                .until(() -> POORT.matcher(log()).find() || !proces.isAlive());
        var gevonden = POORT.matcher(log());
        if (!gevonden.find()) {
            throw new IllegalStateException("De store begon niet: " + log());
        }
        return "mongodb://127.0.0.1:" + gevonden.group(1);
    }

    /** Stopt het proces zoals SIGKILL dat doet: zonder dat het iets kan afmaken. */
    void schietAf() {
        proces.destroyForcibly().onExit().join();
    }

    int stopNetjes() throws InterruptedException {
        proces.destroy();
        return proces.waitFor();
    }

    int wachtOpEinde() throws InterruptedException {
        return proces.waitFor();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    @Override
    public void close() throws IOException {
        schietAf();
        Files.delete(log);
    }
}
