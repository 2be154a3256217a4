package nl.tegenkracht.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.local.Platform;

/** Measures the yardsticks, each by itself and always for equally long, before anything else is measured. */
final class Calibrator {

    private static final String PATH = "/";
    private static final int ROUNDS = 3;
    private static final Duration DURATION = Duration.ofSeconds(5);
    private static final Duration ROUND_TRIP_DURATION = Duration.ofSeconds(20);
    private static final double ROUND_TRIPS_PER_SECOND = 20;
    /** Fixed: a yardstick does not change along with what is measured by it. */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1", "-Xms24m", "-Xmx160m", "-Xss512k", "-XX:ReservedCodeCacheSize=192m",
            "-XX:-UsePerfData");

    private final Testbed testbed;
    private final PrintStream out;
    private final LoadGenerator loadGenerator = LoadGenerator.best();
    private final Map<Yardstick, Double> measured = new EnumMap<>(Yardstick.class);

    Calibrator(Testbed testbed, PrintStream out) {
        this.testbed = testbed;
        this.out = out;
    }

    Calibration measure() throws Exception {
        out.println("calibration:");
        durableWrite();
        bareGateway();
        roundTrip();
        return new Calibration(measured);
    }

    private void durableWrite() throws IOException {
        var latencies = DurableWrite.measure(testbed.directory(), DURATION);
        put(Yardstick.DURABLE_WRITE, latencies.count() / (double) DURATION.toSeconds());
        put(Yardstick.DURABLE_WRITE_P99, latencies.ms(99));
    }

    private void bareGateway() throws IOException, InterruptedException {
        var servers = new BareServers(testbed.directory().resolve("helpers"));
        int backendPort = HelperProcess.freePort();
        try (var backend = servers.backend(backendPort)) {
            var seconds = new ArrayList<Double>();
            // The first start reads from the disk what the next ones find in memory; it does not count.
            for (int start = 0; start <= ROUNDS; start++) {
                int port = HelperProcess.freePort();
                long begin = System.nanoTime();
                try (var gateway = servers.gateway(FLAGS, port, backendPort)) {
                    var target = new Target("bare gateway", port, PATH, Map.of(), gateway.pid());
                    BuiltInLoadGenerator.once(target);
                    seconds.add((System.nanoTime() - begin) / 1e9);
                    if (start == ROUNDS) {
                        put(loadGenerator.yardstick(), throughput(target).median());
                    }
                }
            }
            put(Yardstick.BARE_START, new RoundValues(seconds.subList(1, seconds.size())).median());
        }
    }

    private RoundValues throughput(Target target) throws IOException, InterruptedException {
        var rounds = new ArrayList<LoadGenerator.Throughput>();
        for (int round = 0; round <= ROUNDS; round++) {
            rounds.add(loadGenerator.measure(target, DURATION));
        }
        return RoundValues.of(rounds.subList(1, rounds.size()), LoadGenerator.Throughput::perSecond);
    }

    private void roundTrip() throws Exception {
        try (var platform = Platform.start(testbed.settings())) {
            platform.parts().stream().filter(part -> !part.name().equals("broker")).forEach(part -> part.stop());
            var latencies = new KafkaRoundTrip(testbed, ROUND_TRIPS_PER_SECOND)
                    .measure(ROUND_TRIP_DURATION);
            put(Yardstick.ROUND_TRIP, latencies.ms(50));
            put(Yardstick.ROUND_TRIP_P99, latencies.ms(99));
        }
    }

    private void put(Yardstick yardstick, double value) {
        measured.put(yardstick, value);
        out.printf("  %s: %s%n", yardstick.what(), yardstick.unit().text(value));
    }
}
