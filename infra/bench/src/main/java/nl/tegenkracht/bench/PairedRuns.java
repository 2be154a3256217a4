package nl.tegenkracht.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two checkouts in turns, each with its own build, runner and measurement: so a change of the runner counts too. The
 * turn changes per pair, so that what comes second is not always the same one.
 */
final class PairedRuns {

    private static final int PAIRS = 5;
    private static final String MEASURE = "infra/bench/measure";
    private static final String TARGET = "infra/bench/target";

    private final BenchOptions options;
    private final Path old;
    private final PrintStream out;

    PairedRuns(BenchOptions options, PrintStream out) {
        this.options = options;
        this.old = options.old().orElseThrow();
        this.out = out;
    }

    PairTable measure() throws IOException, InterruptedException {
        out.println("Old: " + MachineInfo.facts(old).getFirst() + ", in " + old);
        var pairs = new ArrayList<PairTable.Pair>();
        for (int pair = 1; pair <= PAIRS; pair++) {
            out.printf("pair %d of %d:%n", pair, PAIRS);
            pairs.add(pair % 2 == 1 ? oldFirst() : newFirst());
        }
        return new PairTable(pairs);
    }

    private PairTable.Pair oldFirst() throws IOException, InterruptedException {
        var before = run(old);
        return new PairTable.Pair(before, run(options.root()));
    }

    private PairTable.Pair newFirst() throws IOException, InterruptedException {
        var after = run(options.root());
        return new PairTable.Pair(run(old), after);
    }

    private MeasuredTable run(Path checkout) throws IOException, InterruptedException {
        var target = Files.createDirectories(checkout.resolve(TARGET));
        var table = target.resolve("measurement.txt");
        Files.deleteIfExists(table);
        var log = target.resolve("pair.log").toFile();
        var process = new ProcessBuilder(command(checkout)).directory(checkout.toFile()).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(log).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        process.waitFor();
        if (!Files.exists(table)) {
            throw new IllegalStateException("Measuring " + checkout + " failed; see " + log);
        }
        var measured = MeasuredTable.parse(Files.readString(table));
        out.println("  " + (checkout.equals(old) ? "old" : "new") + measured.figures().entrySet().stream()
                .filter(row -> row.getValue().bar()).map(row -> "; " + row.getKey() + ": " + row.getValue().value())
                .collect(Collectors.joining()));
        return measured;
    }

    private List<String> command(Path checkout) throws IOException {
        var command = new ArrayList<>(List.of(checkout.resolve(MEASURE).toString(), "--rounds=1",
                "--only=" + options.subjects().stream().map(BenchOptions.Subject::code).sorted()
                        .collect(Collectors.joining(","))));
        if (options.quick()) {
            command.add("--quick");
        }
        // An older one does not calibrate and does not know the option.
        if (Files.readString(checkout.resolve(MEASURE)).contains(BenchOptions.UNCALIBRATED)) {
            command.add(BenchOptions.UNCALIBRATED);
        }
        return command;
    }
}
