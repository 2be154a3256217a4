package nl.tegenkracht.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Stuurt een tijd lang zo veel mogelijk dezelfde GET over een vast aantal verbindingen. */
interface LoadGenerator {

    int CONNECTIONS = 16;

    /**
     * @param perSecond goede antwoorden per seconde
     * @param p50        wachttijd in milliseconden
     * @param p99        wachttijd in milliseconden
     */
    record Throughput(double perSecond, double p50, double p99) {}

    /** @throws IllegalStateException als er één antwoord geen 200 is */
    Throughput measure(Target target, Duration duration) throws IOException, InterruptedException;

    String name();

    /** wrk als dat er is, anders de eigen. */
    static LoadGenerator best() {
        return onPath("wrk").<LoadGenerator>map(WrkLoadGenerator::new).orElseGet(BuiltInLoadGenerator::new);
    }

    static Optional<Path> onPath(String program) {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":")).filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, program)).filter(Files::isExecutable).findFirst();
    }
}
