package nl.tegenkracht.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.local.Platform;

/**
 * Meldingen at a fixed rate of arrival: how long until the confirmation, and how long after that until the figure is
 * right.
 */
final class MeldingBenchmark implements Benchmark {

    private static final double PER_SECOND = 20;
    private static final double CONFIRMED_LIMIT_MS = 150;
    private static final double COUNTED_LIMIT_MS = 250;

    private final Testbed testbed;
    private final BenchOptions options;
    private final PrintStream out;
    private final List<Round> viaGateway = new ArrayList<>();
    private final List<Round> direct = new ArrayList<>();
    private final List<Latencies> kafka = new ArrayList<>();

    MeldingBenchmark(Testbed testbed, BenchOptions options, PrintStream out) {
        this.testbed = testbed;
        this.options = options;
        this.out = out;
    }

    private record Round(Latencies confirmed, Latencies counted, double cpuTime) {}

    @Override
    public List<ResultRow> measure() throws Exception {
        try (var platform = Platform.start(testbed.settings())) {
            var melders = Melder.viaGateway(testbed);
            new MeldingArrivals(melders, PER_SECOND).send(options.warmUp());
            for (int round = 0; round < options.rounds(); round++) {
                viaGateway.add(round("through the gateway", melders));
                direct.add(round("without the gateway", Melder.direct(testbed)));
                kafka.add(new KafkaRoundTrip(testbed, PER_SECOND).measure(options.meldingDuration().dividedBy(3)));
            }
            testbed.memoryPerPart().forEach((part, mb) -> out.printf("    memory %s: %.0f MB%n", part, mb));
            return rows(new RoundValues(List.of(testbed.memory())));
        }
    }

    private Round round(String how, List<Melder> melders) throws InterruptedException {
        var before = testbed.cpuTime();
        try (var watcher = new CountWatcher(testbed)) {
            var meldingen = new MeldingArrivals(melders, PER_SECOND).send(options.meldingDuration());
            var counted = watcher.latenciesUntilCounted(meldingen);
            var round = new Round(
                    Latencies.of(meldingen.stream().map(MeldingArrivals.ConfirmedMelding::latency).toList()), counted,
                    cpuTime(before, meldingen.size()));
            out.printf("  %d meldingen %s: confirmed p50 %.0f p99 %.0f ms, counted p50 %.0f p99 %.0f ms%n",
                    meldingen.size(), how, round.confirmed().ms(50), round.confirmed().ms(99), round.counted().ms(50),
                    round.counted().ms(99));
            return round;
        }
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

    private List<ResultRow> rows(RoundValues memory) {
        return List.of(
                ResultRow.atMost("melding confirmed at 20/s, p99", percentile(viaGateway, 99), 0, " ms",
                        CONFIRMED_LIMIT_MS),
                ResultRow.alongside("the same, p50", percentile(viaGateway, 50).text(" ms", 0)),
                ResultRow.alongside("without the gateway, p99", percentile(direct, 99).text(" ms", 0)),
                ResultRow.alongside("without the gateway, p50", percentile(direct, 50).text(" ms", 0)),
                ResultRow.atMost("confirmed melding until in the figure at 20/s, p99",
                        RoundValues.of(viaGateway, round -> round.counted().ms(99)), 0, " ms", COUNTED_LIMIT_MS),
                ResultRow.alongside("the same, p50",
                        RoundValues.of(viaGateway, round -> round.counted().ms(50)).text(" ms", 0)),
                ResultRow.alongside("raw Kafka, sending to receiving, p99",
                        RoundValues.of(kafka, latencies -> latencies.ms(99)).text(" ms", 1)),
                ResultRow.alongside("the same, p50",
                        RoundValues.of(kafka, latencies -> latencies.ms(50)).text(" ms", 1)),
                ResultRow.alongside("CPU time of all processes per melding",
                        RoundValues.of(viaGateway, Round::cpuTime).text(" ms", 0)),
                ResultRow.atMost("memory (PSS) of all processes after these meldingen", memory, 0, " MB",
                        StartupBenchmark.MEMORY_LIMIT));
    }

    private static RoundValues percentile(List<Round> rounds, double percentile) {
        return RoundValues.of(rounds, round -> round.confirmed().ms(percentile));
    }
}
