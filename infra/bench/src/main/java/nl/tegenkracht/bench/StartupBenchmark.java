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

    private static final double COLD_LIMIT = 45;
    private static final double WARM_LIMIT = 25;
    /** 1.6 GB. */
    static final double MEMORY_LIMIT = 1600;

    private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*(\\d+)");
    private static final int TRAINING_PATIENCE_MINUTES = 10;

    private final Testbed testbed;
    private final BenchOptions options;
    private final PrintStream out;

    StartupBenchmark(Testbed testbed, BenchOptions options, PrintStream out) {
        this.testbed = testbed;
        this.options = options;
        this.out = out;
    }

    private record StartSample(double seconds, double memory) {}

    @Override
    public List<ResultRow> measure() throws IOException, InterruptedException {
        try {
            var cold = new ArrayList<StartSample>();
            for (int round = 0; round < options.rounds(); round++) {
                stop();
                testbed.wipe();
                cold.add(start("without caches"));
            }
            awaitCaches();
            var warm = new ArrayList<StartSample>();
            for (int round = 0; round < options.rounds(); round++) {
                stop();
                warm.add(start("with caches"));
            }
            return rows(cold, warm);
        } finally {
            stop();
        }
    }

    private List<ResultRow> rows(List<StartSample> cold, List<StartSample> warm) throws IOException {
        return List.of(
                ResultRow.atMost("./start after a build, without AOT caches",
                        RoundValues.of(cold, StartSample::seconds), 1, " s", COLD_LIMIT),
                ResultRow.atMost("./start again, with AOT caches (" + caches() + ")",
                        RoundValues.of(warm, StartSample::seconds), 1, " s", WARM_LIMIT),
                ResultRow.atMost("memory (PSS) of all processes, with caches",
                        RoundValues.of(warm, StartSample::memory), 0,
                        " MB", MEMORY_LIMIT),
                ResultRow.alongside("the same without caches",
                        RoundValues.of(cold, StartSample::memory).text(" MB", 0)));
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
