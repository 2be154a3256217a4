package nl.tegenkracht.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Lets the audit trails of all services be verified, soon after the start and then within every hour. By a process of
 * its own, with a heap of its own: trails may be long, and no service may suffer from that.
 */
final class AuditWatch {

    static final String LOG = "audit-verification";

    private static final String VERIFY_AUDIT = "nl.tegenkracht.audit.VerifyAudit";
    private static final Duration PAUSE = Duration.ofMinutes(55);
    private static final int INTACT = 0;
    private static final int FINDINGS = 1;

    private final Path data;
    private final Consumer<String> alarm;
    private Duration dueAt;
    private Process running;

    /**
     * @param first when it is verified for the first time
     * @param alarm gets a line if something is wrong
     */
    AuditWatch(Path data, Duration first, Consumer<String> alarm) {
        this.data = data;
        this.dueAt = first;
        this.alarm = alarm;
    }

    /** Writes down how it is verified; a platform without services from a jar has nothing to verify. */
    static void prepare(Platform platform) {
        var settings = platform.settings();
        platform.parts().stream().filter(part -> part.spec().kind().equals(Ports.MELDING))
                .filter(part -> part.spec().program() instanceof PartSpec.BootJar).findFirst().ifPresent(part -> {
                    var command = new ArrayList<>(Jvm.onPath("nice") ? List.of("nice", "-n", "10") : List.of());
                    command.addAll(List.of(Jvm.java().toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                            "-Xmx128m", "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-cp",
                            part.prepare().program().getLast(), VERIFY_AUDIT,
                            settings.data().resolve("audit").toString(), settings.secretsDirectory().toString()));
                    write(settings.data(), command);
                });
    }

    static void write(Path data, List<String> command) {
        try {
            PrivateFiles.directory(data.resolve("loopt"));
            Files.writeString(PrivateFiles.file(file(data)), Json.write(Map.of("opdracht", command)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be asked again and again; starts it if it is due, and says how it ended. */
    void look(Duration now) {
        if (running == null && now.compareTo(dueAt) >= 0) {
            dueAt = now.plus(PAUSE);
            start();
        } else if (running != null && !running.isAlive()) {
            report(running.exitValue());
            running = null;
            dueAt = now.plus(PAUSE);
        }
    }

    boolean isVerifying() {
        return running != null;
    }

    void stop() {
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }

    private void start() {
        if (!Files.exists(file(data)) || !Files.isDirectory(data.resolve("audit"))) {
            return;
        }
        try {
            var line = new ArrayList<>(Jvm.PRIVATE);
            line.addAll(command());
            var log = PartLog.open(data.resolve("logs").resolve(LOG + ".log")).file().toFile();
            running = new ProcessBuilder(line).directory(data.toFile()).redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
        } catch (IOException | RuntimeException e) {
            alarm.accept(Texts.get("watch.audit-not-verified", e.getClass().getSimpleName()));
        }
    }

    private List<String> command() throws IOException {
        var fields = (Map<?, ?>) Json.read(Files.readString(file(data)));
        return ((List<?>) fields.get("opdracht")).stream().map(Objects::toString).toList();
    }

    private void report(int exitCode) {
        if (exitCode == FINDINGS) {
            alarm.accept(Texts.get("watch.audit-not-intact"));
        } else if (exitCode != INTACT) {
            alarm.accept(Texts.get("watch.audit-not-verified", "exit code " + exitCode));
        }
    }

    private static Path file(Path data) {
        return data.resolve("loopt").resolve("verifier");
    }
}
