package nl.tegenkracht.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The load of the program wrk. */
record WrkLoadGenerator(Path program) implements LoadGenerator {

    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final String LATENCY = "\\s%d%%\\s+([0-9.]+)(us|ms|s)";

    @Override
    public String name() {
        return "wrk";
    }

    @Override
    public Yardstick yardstick() {
        return Yardstick.BARE_GATEWAY_WRK;
    }

    @Override
    public Throughput measure(Target target, Duration duration) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString(), "-t1", "-c" + CONNECTIONS,
                "-d" + duration.toSeconds() + "s", "--latency"));
        target.headers().forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.add(target.address());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0 || output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IllegalStateException("Not every response of " + target.name() + " was right: " + output);
        }
        return parse(output);
    }

    static Throughput parse(String output) {
        return new Throughput(Double.parseDouble(find(PER_SECOND, output)[0]), latency(50, output),
                latency(99, output));
    }

    private static double latency(int percentile, String output) {
        var groups = find(Pattern.compile(LATENCY.formatted(percentile)), output);
        return Double.parseDouble(groups[0]) * switch (groups[1]) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
    }

    private static String[] find(Pattern pattern, String output) {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("Unknown output of wrk: " + output);
        }
        return matcher.groupCount() == 1
                ? new String[]{matcher.group(1)}
                : new String[]{matcher.group(1), matcher.group(2)};
    }
}
