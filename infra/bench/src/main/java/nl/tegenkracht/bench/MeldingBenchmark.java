package nl.tegenkracht.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.tegenkracht.local.Platform;

/**
 * Meldingen at a fixed rate of arrival: how long until the confirmation, and how long after that until the figure is
 * right.
 */
final class MeldingBenchmark implements Benchmark {

    private static final double PER_SECOND = 20;
    private static final int CREATED = 201;
    private static final double CONFIRMED_LIMIT_MS = 150;
    private static final double COUNTED_LIMIT_MS = 250;
    /** The story, the outbox index, the dossier and the two work lists, one after the other. */
    private static final int WRITES_UNTIL_CONFIRMED = 5;
    /** The fact and the figure; Kafka acknowledges before its disk does. */
    private static final int WRITES_UNTIL_COUNTED = 2;

    private final Testbed testbed;
    private final BenchOptions options;
    private final PrintStream out;
    private final List<Round> viaGateway = new ArrayList<>();
    private final List<Round> direct = new ArrayList<>();
    private final List<Latencies> kafka = new ArrayList<>();
    private final Random random = new Random();

    MeldingBenchmark(Testbed testbed, BenchOptions options, PrintStream out) {
        this.testbed = testbed;
        this.options = options;
        this.out = out;
    }

    private record Round(Latencies confirmed, Latencies counted, double cpuTime) {}

    @Override
    public List<ResultRow> measure(Calibration calibration) throws Exception {
        try (var platform = Platform.start(testbed.settings())) {
            var melders = Melder.viaGateway(testbed);
            send(melders, options.warmUp());
            for (int round = 0; round < options.rounds(); round++) {
                viaGateway.add(round("through the gateway", melders));
                direct.add(round("without the gateway", Melder.direct(testbed)));
                kafka.add(new KafkaRoundTrip(testbed, PER_SECOND).measure(options.meldingDuration().dividedBy(3)));
            }
            testbed.memoryPerPart().forEach((part, mb) -> out.printf("    memory %s: %.0f MB%n", part, mb));
            return rows(new RoundValues(List.of(testbed.memory())), calibration);
        }
    }

    private Round round(String how, List<Melder> melders) throws InterruptedException {
        var before = testbed.cpuTime();
        try (var watcher = new CountWatcher(testbed)) {
            var meldingen = send(melders, options.meldingDuration());
            var counted = watcher.latenciesUntilCounted(meldingen);
            var round = new Round(
                    Latencies.of(meldingen.stream().map(Arrivals.Answered::latency).toList()), counted,
                    cpuTime(before, meldingen.size()));
            out.printf("  %d meldingen %s: confirmed p50 %.0f p99 %.0f ms, counted p50 %.0f p99 %.0f ms%n",
                    meldingen.size(), how, round.confirmed().ms(50), round.confirmed().ms(99), round.counted().ms(50),
                    round.counted().ms(99));
            return round;
        }
    }

    private List<Arrivals.Answered> send(List<Melder> melders, Duration duration) {
        return new Arrivals(PER_SECOND, CREATED).send(duration,
                number -> melders.get(number % melders.size()).meldingRequest(random));
    }

    /** In milliseconds per melding, of all parts together, including what they would do without meldingen too. */
    private double cpuTime(Map<String, Duration> before, int meldingen) {
        var total = 0.0;
        for (var part : testbed.cpuTime().entrySet()) {
            var ms = part.getValue().minus(before.get(part.getKey())).toMillis() / (double) meldingen;
            out.printf("    CPU time %s: %.1f ms per melding%n", part.getKey(), ms);
            total += ms;
        }
        return total;
    }

    private List<ResultRow> rows(RoundValues memory, Calibration calibration) {
        var rows = new ArrayList<>(confirmed(calibration));
        rows.addAll(counted(calibration));
        rows.add(Figure.of("CPU time of all processes per melding", RoundValues.of(viaGateway, Round::cpuTime),
                Unit.MILLIS).scaledBy(calibration.cpu()).alongside());
        rows.add(Figure.of("memory (PSS) of all processes after these meldingen", memory, Unit.MEGABYTES)
                .atMost(StartupBenchmark.MEMORY_LIMIT));
        return rows;
    }

    private List<ResultRow> confirmed(Calibration calibration) {
        var bare = calibration.here(Yardstick.DURABLE_WRITE_P99);
        return List.of(
                figure("melding confirmed at 20/s, p99", confirmed(viaGateway, 99), calibration,
                        WRITES_UNTIL_CONFIRMED).besideBare(bare).atMost(CONFIRMED_LIMIT_MS),
                figure("confirmed, p50", confirmed(viaGateway, 50), calibration, WRITES_UNTIL_CONFIRMED).alongside(),
                figure("confirmed without the gateway, p99", confirmed(direct, 99), calibration,
                        WRITES_UNTIL_CONFIRMED).besideBare(bare).alongside(),
                figure("confirmed without the gateway, p50", confirmed(direct, 50), calibration,
                        WRITES_UNTIL_CONFIRMED).alongside());
    }

    private List<ResultRow> counted(Calibration calibration) {
        var raw99 = RoundValues.of(kafka, latencies -> latencies.ms(99));
        var raw50 = RoundValues.of(kafka, latencies -> latencies.ms(50));
        return List.of(
                figure("confirmed melding until in the figure at 20/s, p99", counted(99), calibration,
                        WRITES_UNTIL_COUNTED).besideBare(raw99.median()).atMost(COUNTED_LIMIT_MS),
                figure("until in the figure, p50", counted(50), calibration, WRITES_UNTIL_COUNTED)
                        .besideBare(raw50.median()).alongside(),
                Figure.of("raw Kafka, sending to receiving, p99", raw99, Unit.FINE_MILLIS)
                        .scaledBy(calibration.cpu()).alongside(),
                Figure.of("raw Kafka, sending to receiving, p50", raw50, Unit.FINE_MILLIS)
                        .scaledBy(calibration.cpu()).alongside());
    }

    private static Figure figure(String what, RoundValues ms, Calibration calibration, int writes) {
        return Figure.of(what, ms, Unit.MILLIS).scaledBy(calibration.cpuAndDisk(ms.median(), writes));
    }

    private static RoundValues confirmed(List<Round> rounds, double percentile) {
        return RoundValues.of(rounds, round -> round.confirmed().ms(percentile));
    }

    private RoundValues counted(double percentile) {
        return RoundValues.of(viaGateway, round -> round.counted().ms(percentile));
    }
}
