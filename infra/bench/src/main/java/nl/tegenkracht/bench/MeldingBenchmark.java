package nl.tegenkracht.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.local.Platform;

/** Meldingen bij een vaste toestroom: hoe lang tot de bevestiging, en hoe lang daarna tot het cijfer klopt. */
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
                viaGateway.add(round("door de deur", melders));
                direct.add(round("zonder deur", Melder.direct(testbed)));
                kafka.add(new KafkaRoundTrip(testbed, PER_SECOND).measure(options.meldingDuration().dividedBy(3)));
            }
            testbed.memoryPerPart().forEach((part, mb) -> out.printf("    geheugen %s: %.0f MB%n", part, mb));
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
            out.printf("  %d meldingen %s: bevestigd p50 %.0f p99 %.0f ms, geteld p50 %.0f p99 %.0f ms%n",
                    meldingen.size(), how, round.confirmed().ms(50), round.confirmed().ms(99), round.counted().ms(50),
                    round.counted().ms(99));
            return round;
        }
    }

    /** In milliseconden per melding, van alle onderdelen samen, met wat zij ook zonder meldingen zouden doen. */
    private double cpuTime(Map<String, Duration> before, int meldingen) {
        var total = 0.0;
        for (var part : testbed.cpuTime().entrySet()) {
            var ms = part.getValue().minus(before.get(part.getKey())).toMillis() / (double) meldingen;
            out.printf("    rekentijd %s: %.1f ms per melding%n", part.getKey(), ms);
            total += ms;
        }
        return total;
    }

    private List<ResultRow> rows(RoundValues memory) {
        return List.of(
                ResultRow.atMost("melding bevestigd bij 20/s, p99", percentile(viaGateway, 99), 0, " ms",
                        CONFIRMED_LIMIT_MS),
                ResultRow.alongside("hetzelfde, p50", percentile(viaGateway, 50).text(" ms", 0)),
                ResultRow.alongside("zonder deur, p99", percentile(direct, 99).text(" ms", 0)),
                ResultRow.alongside("zonder deur, p50", percentile(direct, 50).text(" ms", 0)),
                ResultRow.atMost("bevestigde melding tot in het cijfer bij 20/s, p99",
                        RoundValues.of(viaGateway, round -> round.counted().ms(99)), 0, " ms", COUNTED_LIMIT_MS),
                ResultRow.alongside("hetzelfde, p50",
                        RoundValues.of(viaGateway, round -> round.counted().ms(50)).text(" ms", 0)),
                ResultRow.alongside("rauw Kafka, verzenden tot ontvangen, p99",
                        RoundValues.of(kafka, latencies -> latencies.ms(99)).text(" ms", 1)),
                ResultRow.alongside("hetzelfde, p50",
                        RoundValues.of(kafka, latencies -> latencies.ms(50)).text(" ms", 1)),
                ResultRow.alongside("rekentijd van alle processen per melding",
                        RoundValues.of(viaGateway, Round::cpuTime).text(" ms", 0)),
                ResultRow.atMost("geheugen (PSS) van alle processen na deze meldingen", memory, 0, " MB",
                        StartupBenchmark.MEMORY_LIMIT));
    }

    private static RoundValues percentile(List<Round> rounds, double percentile) {
        return RoundValues.of(rounds, round -> round.confirmed().ms(percentile));
    }
}
