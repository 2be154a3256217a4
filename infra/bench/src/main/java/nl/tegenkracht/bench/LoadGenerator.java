package nl.tegenkracht.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends the same GET as often as possible for a while, over a fixed number of connections. */
interface LoadGenerator {

    int CONNECTIONS = 16;

    /**
     * @param perSecond right responses per second
     * @param p50 latency in milliseconds
     * @param p99 latency in milliseconds
     */
    record Throughput(double perSecond, double p50, double p99) {}

    /** @throws IllegalStateException if a single response is not a 200 */
    Throughput measure(Target target, Duration duration) throws IOException, InterruptedException;

    String name();

    /** With which the bare gateway of another machine can be compared. */
    Yardstick yardstick();

    /** wrk if it is there, otherwise our own. */
    static LoadGenerator best() {
        return onPath("wrk").<LoadGenerator>map(WrkLoadGenerator::new).orElseGet(BuiltInLoadGenerator::new);
    }

    static Optional<Path> onPath(String program) {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":")).filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, program)).filter(Files::isExecutable).findFirst();
    }
}
