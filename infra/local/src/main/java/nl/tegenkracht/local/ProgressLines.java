package nl.tegenkracht.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Progress as plain lines, one per change: for a file, a pipe or an end-to-end test. */
final class ProgressLines implements Progress {

    private static final Set<ProgressStep> SILENT = EnumSet.of(ProgressStep.WAITING);

    private final PrintStream out;
    private int width;

    ProgressLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin(List<String> parts) {
        width = width(parts);
    }

    @Override
    public synchronized void report(String part, ProgressStep step, Duration elapsed) {
        if (!SILENT.contains(step)) {
            out.println(line(part, width, step, elapsed));
        }
    }

    @Override
    public void close() {
        out.flush();
    }

    static int width(List<String> parts) {
        return parts.stream().mapToInt(String::length).max().orElse(1);
    }

    static String line(String part, int width, ProgressStep step, Duration elapsed) {
        var seconds = Texts.get("progress.seconds", elapsed.toSeconds(), elapsed.toMillisPart() / 100);
        return "  " + " ".repeat(Math.max(0, 8 - seconds.length())) + seconds + "  " + part
                + " ".repeat(Math.max(0, width - part.length())) + "  " + step.text();
    }
}
