package nl.tegenkracht.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A process that writes with four threads and reports every confirmed entry, until it is killed. */
final class WriterProcess {

    private WriterProcess() {
    }

    static Process start(TestTrail testTrail) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), WriterProcess.class.getName(),
                testTrail.auditDirectory().toString(),
                testTrail.keyDirectory().toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Reads confirmations, kills the process after this many and returns everything that was confirmed. */
    static List<String> killAfter(Process process, int count) throws IOException, InterruptedException {
        var confirmed = new ArrayList<String>();
        try (var out = process.inputReader(StandardCharsets.US_ASCII)) {
            for (var id = out.readLine(); id != null; id = out.readLine()) {
                // A half reported confirmation does not count: it never arrived.
                if (id.length() == 32) {
                    confirmed.add(id);
                }
                if (confirmed.size() == count) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return confirmed;
    }

    public static void main(String[] args) {
        var testTrail = new TestTrail(Path.of(args[0]), Path.of(args[1]), null);
        var trail = AuditTrails
                .open(testTrail.auditDirectory(), testTrail.keyDirectory(), "melding-service", Clock.systemUTC())
                .of(TestTrail.NOORD);
        for (int thread = 0; thread < 4; thread++) {
            Thread.ofPlatform().start(() -> writeForever(trail));
        }
    }

    private static void writeForever(AuditTrail trail) {
        while (!Thread.currentThread().isInterrupted()) {
            var entry = TestTrail.entry(Clock.systemUTC().instant());
            trail.write(entry);
            var confirmation = (entry.id() + "\n").getBytes(StandardCharsets.US_ASCII);
            synchronized (WriterProcess.class) {
                System.out.write(confirmation, 0, confirmation.length);
                System.out.flush();
            }
        }
    }
}
