package nl.tegenkracht.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Progress on a terminal: one line per part, with running seconds. */
final class ProgressScreen implements Progress {

    private static final long REFRESH_MS = 200;

    private final PrintStream out;
    private final ScheduledExecutorService refresher = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("progress-screen").factory());
    private final Map<String, PartProgress> states = new LinkedHashMap<>();
    private long startedAt;
    private boolean drawn;
    private boolean closed;

    private record PartProgress(ProgressStep step, Duration elapsed) {}

    ProgressScreen(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void begin(List<String> parts) {
        startedAt = System.nanoTime();
        parts.forEach(name -> states.put(name, new PartProgress(ProgressStep.WAITING, Duration.ZERO)));
        refresher.scheduleAtFixedRate(this::draw, 0, REFRESH_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void report(String part, ProgressStep step, Duration elapsed) {
        states.put(part, new PartProgress(step, elapsed));
    }

    @Override
    public synchronized void close() {
        refresher.shutdownNow();
        if (!states.isEmpty()) {
            draw();
        }
        closed = true;
    }

    private synchronized void draw() {
        if (closed) {
            return;
        }
        var frame = new StringBuilder(drawn ? "\033[" + states.size() + "A" : "");
        int width = ProgressLines.width(List.copyOf(states.keySet()));
        var now = Duration.ofNanos(System.nanoTime() - startedAt);
        states.forEach((name, t) -> frame.append("\033[2K").append(color(t.step()))
                .append(ProgressLines.line(name, width, t.step(), inProgress(t.step()) ? now : t.elapsed()))
                .append("\033[0m\n"));
        out.print(frame);
        out.flush();
        drawn = true;
    }

    private static boolean inProgress(ProgressStep step) {
        return step == ProgressStep.WAITING || step == ProgressStep.PREPARING || step == ProgressStep.STARTING;
    }

    private static String color(ProgressStep step) {
        return switch (step) {
            case WAITING -> "\033[2m";
            case PREPARING, STARTING -> "";
            case READY, ALREADY_RUNNING -> "\033[32m";
            case FAILED -> "\033[31m";
        };
    }
}
