package nl.tegenkracht.broker;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** De broker als echt proces, dat met kill -9 te beëindigen is. */
final class Kindproces implements AutoCloseable {

    private final Plaats plaats;
    private final Path landschap;
    private final Path sleutelmap;
    private Process proces;

    Kindproces(Path map, Path landschap) {
        this.plaats = new Plaats(map.resolve("broker"), Broker.poort(0), Broker.poort(0));
        this.landschap = landschap;
        this.sleutelmap = map.resolve("sleutels");
    }

    String bootstrap() {
        return Plaats.LOOPBACK + ":" + plaats.poort();
    }

    Path klaar() {
        return plaats.map().resolve("klaar");
    }

    Wachtwoorden wachtwoorden() {
        return Wachtwoorden.in(sleutelmap);
    }

    /** Start het proces en wacht tot het zich klaar meldt; geeft hoe lang dat duurde. */
    Duration start() throws IOException {
        var begin = System.nanoTime();
        proces = new ProcessBuilder(opdracht()).redirectErrorStream(true)
                .redirectOutput(plaats.map().resolveSibling("broker.log").toFile()).start();
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(this::isKlaar);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Beëindigt het proces zonder dat het iets kan afmaken. */
    void dood() {
        proces.destroyForcibly().onExit().join();
    }

    /** Vraagt het proces te stoppen. */
    void stop() {
        proces.destroy();
        proces.onExit().join();
    }

    private boolean isKlaar() throws IOException {
        if (!proces.isAlive()) {
            throw new IllegalStateException("De broker stopte met " + proces.exitValue());
        }
        return Files.exists(klaar()) && Files.readString(klaar()).equals(Long.toString(proces.pid()));
    }

    private List<String> opdracht() {
        return List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx192m", "-Dtegenkracht.broker.map=" + plaats.map(),
                "-Dtegenkracht.broker.poort=" + plaats.poort(),
                "-Dtegenkracht.broker.controllerpoort=" + plaats.controllerpoort(),
                "-Dtegenkracht.landschap=" + landschap, "-Dtegenkracht.sleutelmap=" + sleutelmap, "-cp",
                System.getProperty("java.class.path"), BrokerProces.class.getName());
    }

    @Override
    public void close() {
        if (proces != null) {
            dood();
        }
    }
}
