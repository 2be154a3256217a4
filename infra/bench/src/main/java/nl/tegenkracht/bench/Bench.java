package nl.tegenkracht.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;

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
        var rows = new ArrayList<ResultRow>();
        for (var subject : BenchOptions.Subject.values()) {
            if (options.subjects().contains(subject)) {
                out.println(subject.code() + ":");
                rows.addAll(benchmark(subject).measure());
            }
        }
        return show(new ResultTable(conditions, rows));
    }

    private Benchmark benchmark(BenchOptions.Subject subject) {
        return switch (subject) {
            case START -> new StartupBenchmark(testbed, options, out);
            case MELDING -> new MeldingBenchmark(testbed, options, out);
            case GATEWAY -> new GatewayBenchmark(testbed, options, out);
        };
    }

    private int show(ResultTable table) throws Exception {
        out.println();
        out.print(table.text());
        var file = testbed.directory().resolveSibling("measurement.txt");
        Files.writeString(Files.createDirectories(file.getParent()).resolve("measurement.txt"), table.text());
        out.println();
        out.println("Also to be read in " + file);
        return table.allMet() ? 0 : 1;
    }
}
