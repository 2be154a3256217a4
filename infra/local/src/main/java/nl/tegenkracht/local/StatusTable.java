package nl.tegenkracht.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** The table of {@code ./start status}. */
final class StatusTable {

    private static final String ROW = "  %-28s %8s %11s %12s  %s%n";

    private final Platform platform;

    StatusTable(Platform platform) {
        this.platform = platform;
    }

    /** @return whether everything is running and ready */
    boolean show(PrintStream out) {
        out.printf(ROW, Texts.get("status.part"), "pid", Texts.get("status.memory"), Texts.get("status.uptime"),
                Texts.get("status.ready"));
        long total = 0;
        boolean allReady = true;
        for (var part : platform.parts()) {
            var running = part.running();
            var ready = running.isPresent() && part.isReady();
            allReady &= ready;
            total += running.map(process -> ProcessMemory.pss(process.process().pid()).orElse(0)).orElse(0L);
            show(out, part.name(), running.orElse(null), ready);
        }
        var watch = platform.backgroundWatch().running();
        total += watch.map(process -> ProcessMemory.pss(process.process().pid()).orElse(0)).orElse(0L);
        if (total > 0) {
            showWatch(out, watch.orElse(null));
            out.printf(ROW, Texts.get("status.total"), "", total + " MB", "", "");
        }
        return allReady && !platform.backgroundWatch().isMissing();
    }

    private static void showWatch(PrintStream out, RunState.RunningProcess watch) {
        if (watch == null) {
            out.printf(ROW, BackgroundWatch.NAME, "-", "-", Texts.get("status.not-watched"), "-");
        } else {
            show(out, BackgroundWatch.NAME, watch, true);
        }
    }

    private static void show(PrintStream out, String name, RunState.RunningProcess running, boolean ready) {
        if (running == null) {
            out.printf(ROW, name, "-", "-", Texts.get("status.no"), "-");
            return;
        }
        long pid = running.process().pid();
        var memory = ProcessMemory.pss(pid);
        out.printf(ROW, name, pid, memory.isPresent() ? memory.getAsLong() + " MB" : "?",
                uptime(Duration.between(running.startedAt(), Instant.now())),
                Texts.get(ready ? "status.yes" : "status.not-yet"));
    }

    static String uptime(Duration duration) {
        if (duration.toMinutes() < 1) {
            return Texts.get("status.seconds", Math.max(0, duration.toSeconds()));
        }
        if (duration.toHours() < 1) {
            return Texts.get("status.minutes", duration.toMinutes());
        }
        return Texts.get("status.hours", duration.toHours(), duration.toMinutesPart());
    }
}
