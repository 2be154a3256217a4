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

/** Een proces van de meting zelf, dat op een poort luistert en met de meting eindigt. */
final class Hulpproces implements AutoCloseable {

    private static final Duration GEDULD = Duration.ofSeconds(60);

    private final Process proces;

    private Hulpproces(Process proces) {
        this.proces = proces;
    }

    /** Start en wacht tot de poort open is. */
    static Hulpproces start(List<String> opdracht, int poort, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        var proces = new ProcessBuilder(opdracht).redirectErrorStream(true).redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile()).start();
        // Ook na een Ctrl-C blijft er niets achter.
        Runtime.getRuntime().addShutdownHook(new Thread(proces::destroyForcibly));
        var hulp = new Hulpproces(proces);
        try {
            Wacht.tot("poort " + poort + " open; zie " + log, GEDULD,
                    () -> !proces.isAlive() || Wacht.luistert(poort));
            if (!proces.isAlive()) {
                throw new IllegalStateException("Een hulpproces stopte; zie " + log);
            }
            return hulp;
        } catch (IllegalStateException e) {
            hulp.close();
            throw e;
        }
    }

    /** Opdracht om een ander programma uit deze jar te draaien. */
    static List<String> java(List<String> vlaggen, Class<?> programma, String... argumenten) {
        var opdracht = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        opdracht.addAll(vlaggen);
        opdracht.addAll(List.of("-Dloader.main=" + programma.getName(), "-cp", System.getProperty("java.class.path"),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        opdracht.addAll(List.of(argumenten));
        return opdracht;
    }

    long pid() {
        return proces.pid();
    }

    static int vrijePoort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        proces.destroy();
        try {
            if (!proces.waitFor(5, TimeUnit.SECONDS)) {
                proces.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            proces.destroyForcibly();
        }
    }
}
