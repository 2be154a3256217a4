package nl.tegenkracht.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.tegenkracht.local.Platform;

/** {@code ./start} until everything is ready: first without AOT caches, then with them, and what it costs in memory. */
final class StartupBenchmark implements Benchmark {

    private static final double UNCACHED_LIMIT = 45;
    private static final double CACHED_LIMIT = 25;
    /** 1.6 GB. */
    static final double MEMORY_LIMIT = 1600;

    private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*(\\d+)");
    private static final int TRAINING_PATIENCE_MINUTES = 10;

    private final Testbed testbed;
    private final BenchOptions options;
    private final PrintStream out;
    private final List<StartSample> cold = new ArrayList<>();

    StartupBenchmark(Testbed testbed, BenchOptions options, PrintStream out) {
        this.testbed = testbed;
        this.options = options;
        this.out = out;
    }

    private record StartSample(double seconds, double memory) {}

    @Override
    public void beforeCalibration() throws IOException, InterruptedException {
        if (options.cold()) {
            stop();
            testbed.wipe();
            out.println("  " + DiskCache.empty());
            cold.add(start("with cold disk caches"));
            stop();
        }
    }

    @Override
    public List<ResultRow> measure(Calibration calibration) throws IOException, InterruptedException {
        try {
            var uncached = new ArrayList<StartSample>();
            for (int round = 0; round < options.rounds(); round++) {
                stop();
                testbed.wipe();
                uncached.add(start("without AOT caches"));
            }
            awaitCaches();
            var cached = new ArrayList<StartSample>();
            for (int round = 0; round < options.rounds(); round++) {
                stop();
                cached.add(start("with AOT caches"));
            }
            return rows(uncached, cached, calibration);
        } finally {
            stop();
        }
    }

    private List<ResultRow> rows(List<StartSample> uncached, List<StartSample> cached, Calibration calibration)
            throws IOException {
        var rows = new ArrayList<ResultRow>();
        rows.add(seconds("./start after a build, without AOT caches (disk caches warm)", uncached, calibration)
                .atMost(UNCACHED_LIMIT));
        if (!cold.isEmpty()) {
            rows.add(seconds("the same with cold disk caches", cold, calibration).alongside());
        }
        rows.add(seconds("./start again, with AOT caches (" + caches() + ", disk caches warm)", cached, calibration)
                .atMost(CACHED_LIMIT));
        rows.add(Figure.of("memory (PSS) of all processes, with caches",
                RoundValues.of(cached, StartSample::memory), Unit.MEGABYTES).atMost(MEMORY_LIMIT));
        rows.add(Figure.of("memory without caches", RoundValues.of(uncached, StartSample::memory), Unit.MEGABYTES)
                .alongside());
        return rows;
    }

    private static Figure seconds(String what, List<StartSample> starts, Calibration calibration) {
        return Figure.of(what, RoundValues.of(starts, StartSample::seconds), Unit.SECONDS)
                .scaledBy(calibration.cpu()).besideBare(calibration.here(Yardstick.BARE_START));
    }

    private StartSample start(String how) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        testbed.start();
        var start = new StartSample((System.nanoTime() - begin) / 1e9, testbed.memory());
        out.printf("  start %s: %.1f s, %.0f MB%n", how, start.seconds(), start.memory());
        return start;
    }

    private void stop() throws IOException, InterruptedException {
        if (Files.exists(testbed.data())) {
            testbed.start("stop");
        }
    }

    /** The training runs in the background as a process of its own; its number is with what is running. */
    private void awaitCaches() throws IOException, InterruptedException {
        var file = testbed.data().resolve("loopt/training.json");
        if (Files.exists(file)) {
            var pid = PID.matcher(Files.readString(file));
            if (pid.find()) {
                ProcessHandle.of(Long.parseLong(pid.group(1))).ifPresent(this::awaitExit);
            }
        }
        out.println("  AOT caches: " + caches());
    }

    private void awaitExit(ProcessHandle training) {
        try {
            training.onExit().get(TRAINING_PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException("Creating the AOT caches takes too long", e);
        }
    }

    private String caches() throws IOException {
        try (var files = Files.walk(testbed.data().resolve("onderdelen"))) {
            return files.map(Path::toString).filter(name -> name.endsWith(".aot")).count() + " of "
                    + Platform.of(testbed.settings()).parts().size();
        }
    }
}
