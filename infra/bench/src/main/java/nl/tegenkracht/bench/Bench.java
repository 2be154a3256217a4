package nl.tegenkracht.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures everything, or what was asked for, and gives one table; exits with 1 if a limit was missed. */
public final class Bench {

    private final BenchOptions options;
    private final Testbed testbed;
    private final PrintStream out;

    private Bench(BenchOptions options, PrintStream out) {
        this.options = options;
        this.testbed = new Testbed(options.root());
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        System.exit(new Bench(BenchOptions.parse(args), System.out).run());
    }

    private int run() throws Exception {
        var conditions = new ArrayList<>(MachineInfo.facts(options.root()));
        conditions.add(MachineInfo.loadAverage("beforehand"));
        if (options.quick()) {
            conditions.add("Short round: only to see whether it works.");
        }
        conditions.forEach(out::println);
        if (options.old().isPresent()) {
            var pairs = new PairedRuns(options, out).measure();
            return show(pairs.text(conditions), "pairs.txt", pairs.allMet());
        }
        var table = measure(conditions);
        return show(table.text(), "measurement.txt", table.allMet());
    }

    private ResultTable measure(List<String> conditions) throws Exception {
        var subjects = Arrays.stream(BenchOptions.Subject.values()).filter(options.subjects()::contains).toList();
        var benchmarks = subjects.stream().map(this::benchmark).toList();
        for (var benchmark : benchmarks) {
            benchmark.beforeCalibration();
        }
        var calibration = options.calibrated() ? new Calibrator(testbed, out).measure() : Calibration.none();
        var rows = new ArrayList<ResultRow>();
        for (int i = 0; i < subjects.size(); i++) {
            out.println(subjects.get(i).code() + ":");
            rows.addAll(benchmarks.get(i).measure(calibration));
        }
        conditions.add(MachineInfo.loadAverage("afterwards, with that of the measurement itself"));
        return new ResultTable(conditions, calibration, rows);
    }

    private Benchmark benchmark(BenchOptions.Subject subject) {
        return switch (subject) {
            case START -> new StartupBenchmark(testbed, options, out);
            case MELDING -> new MeldingBenchmark(testbed, options, out);
            case GATEWAY -> new GatewayBenchmark(testbed, options, out);
            case KLACHT -> new KlachtBenchmark(testbed, options, out);
        };
    }

    private int show(String text, String name, boolean allMet) throws IOException {
        out.println();
        out.print(text);
        var file = testbed.directory().resolveSibling(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        out.println();
        out.println("Also to be read in " + file);
        return allMet ? 0 : 1;
    }
}
