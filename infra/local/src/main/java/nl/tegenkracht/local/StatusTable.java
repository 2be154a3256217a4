package nl.tegenkracht.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** De tabel van {@code ./start status}. */
final class StatusTable {

    private static final String ROW = "  %-12s %8s %11s %12s  %s%n";

    private final Platform platform;

    StatusTable(Platform platform) {
        this.platform = platform;
    }

    /** @return of alles loopt en gereed is */
    boolean show(PrintStream out) {
        out.printf(ROW, "onderdeel", "pid", "geheugen", "loopt", "gereed");
        long total = 0;
        boolean allReady = true;
        for (var part : platform.parts()) {
            var running = part.running();
            var ready = running.isPresent() && part.isReady();
            allReady &= ready;
            total += running.map(l -> ProcessMemory.pss(l.process().pid()).orElse(0)).orElse(0L);
            show(out, part.name(), running.orElse(null), ready);
        }
        if (total > 0) {
            out.printf(ROW, "samen", "", total + " MB", "", "");
        }
        return allReady;
    }

    private static void show(PrintStream out, String name, RunState.RunningProcess running, boolean ready) {
        if (running == null) {
            out.printf(ROW, name, "-", "-", "nee", "-");
            return;
        }
        long pid = running.process().pid();
        var memory = ProcessMemory.pss(pid);
        out.printf(ROW, name, pid, memory.isPresent() ? memory.getAsLong() + " MB" : "?",
                uptime(Duration.between(running.startedAt(), Instant.now())), ready ? "ja" : "nog niet");
    }

    static String uptime(Duration duration) {
        if (duration.toMinutes() < 1) {
            return Math.max(0, duration.toSeconds()) + " s";
        }
        if (duration.toHours() < 1) {
            return duration.toMinutes() + " min";
        }
        return duration.toHours() + " u " + duration.toMinutesPart() + " min";
    }
}
