package nl.tegenkracht.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.local.Demonstration;
import nl.tegenkracht.local.Platform;

/**
 * Klachten among very many: filing at a fixed rate, a list of a hundred, the page of a klacht with everything on it, and
 * how long the watch over the terms takes on a new day. All through the gateway.
 */
final class KlachtBenchmark implements Benchmark {

    private static final double FILED_PER_SECOND = 10;
    private static final double LOOKED_PER_SECOND = 10;
    private static final double FILED_LIMIT_MS = 100;
    private static final double LIST_LIMIT_MS = 50;
    private static final double PAGE_LIMIT_MS = 150;
    private static final double WATCH_LIMIT_S = 5;
    private static final int MANY = 10_000;
    private static final int FEW = 300;
    /** The klaagschrift and its confirmation, the outbox index, the dossier and the work lists, one after the other. */
    private static final int WRITES_UNTIL_FILED = 6;
    /** Every line of the audit trail of somebody who looks. */
    private static final int WRITES_UNTIL_READ = 1;

    private final Testbed testbed;
    private final BenchOptions options;
    private final PrintStream out;
    private final List<Latencies> filed = new ArrayList<>();
    private final List<Latencies> listed = new ArrayList<>();
    private final List<Latencies> pages = new ArrayList<>();

    KlachtBenchmark(Testbed testbed, BenchOptions options, PrintStream out) {
        this.testbed = testbed;
        this.options = options;
        this.out = out;
    }

    @Override
    public List<ResultRow> measure(Calibration calibration) throws Exception {
        testbed.wipe();
        var settings = testbed.settings().withProperty("klacht", "tegenkracht.filing-limits.klachten", "1000000")
                .withProperty("klacht", "tegenkracht.jobs.terms.every", "PT0.1S");
        var demonstration = Demonstration.in(settings);
        demonstration.begin(Optional.of(KlachtWork.FIRST_DAY));
        try (var platform = Platform.start(settings)) {
            var work = new KlachtWork(testbed, demonstration);
            var klacht = work.story();
            var other = work.file(options.quick() ? FEW : MANY);
            for (int round = 0; round < options.rounds(); round++) {
                round(work, klacht, other);
            }
            return rows(calibration, work.untilTheDeputyReads(klacht).toMillis() / 1000.0);
        } finally {
            // Its days are not those of another measurement.
            testbed.wipe();
        }
    }

    private void round(KlachtWork work, String klacht, String other) {
        var looking = new Arrivals(LOOKED_PER_SECOND, 200);
        listed.add(latencies(looking.send(options.warmUp(), number -> work.list(other))));
        pages.add(latencies(looking.send(options.warmUp(), number -> work.page(klacht))));
        filed.add(latencies(
                new Arrivals(FILED_PER_SECOND, 201).send(options.meldingDuration(), number -> work.filing())));
        out.printf("  filed p50 %.0f p99 %.0f ms, list p50 %.0f p99 %.0f ms, page p50 %.0f p99 %.0f ms%n",
                filed.getLast().ms(50), filed.getLast().ms(99), listed.getLast().ms(50), listed.getLast().ms(99),
                pages.getLast().ms(50), pages.getLast().ms(99));
    }

    private static Latencies latencies(List<Arrivals.Answered> answered) {
        return Latencies.of(answered.stream().map(Arrivals.Answered::latency).toList());
    }

    private List<ResultRow> rows(Calibration calibration, double watch) {
        var bare = calibration.here(Yardstick.DURABLE_WRITE_P99);
        return List.of(
                figure("klacht filed at 10/s, p99", filed, 99, calibration, WRITES_UNTIL_FILED).besideBare(bare)
                        .atMost(FILED_LIMIT_MS),
                figure("filed, p50", filed, 50, calibration, WRITES_UNTIL_FILED).alongside(),
                figure("list of 100 klachten among 10,000, p99", listed, 99, calibration, 0).atMost(LIST_LIMIT_MS),
                figure("list, p50", listed, 50, calibration, 0).alongside(),
                figure("page of a klacht with everything on it, p99", pages, 99, calibration, WRITES_UNTIL_READ)
                        .besideBare(bare).atMost(PAGE_LIMIT_MS),
                figure("page, p50", pages, 50, calibration, WRITES_UNTIL_READ).alongside(),
                Figure.of("watch over the terms of 10,000 klachten", new RoundValues(List.of(watch)), Unit.SECONDS)
                        .scaledBy(calibration.cpu()).atMost(WATCH_LIMIT_S));
    }

    private static Figure figure(String what, List<Latencies> rounds, double percentile, Calibration calibration,
            int writes) {
        var ms = RoundValues.of(rounds, latencies -> latencies.ms(percentile));
        return Figure.of(what, ms, Unit.MILLIS).scaledBy(calibration.cpuAndDisk(ms.median(), writes));
    }
}
