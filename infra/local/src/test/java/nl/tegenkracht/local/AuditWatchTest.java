package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verification itself is a process that ends with a code; when it runs and what is made of that. */
@Tag("service")
@Tag("timing")
class AuditWatchTest {

    private static final Duration FIRST = Duration.ofMinutes(1);

    @TempDir
    Path data;

    private final List<String> alarms = new ArrayList<>();
    private AuditWatch watch;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(data.resolve("audit"));
        watch = new AuditWatch(data, FIRST, alarms::add);
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void intactTrailsAreNoNewsAndAreVerifiedAgainWithinTheHour() {
        verificationDoes("echo looked; exit 0");

        watch.look(FIRST.minusSeconds(1));
        assertThat(log()).doesNotExist();
        verifyAt(FIRST, 1);
        verifyAt(FIRST.plusMinutes(58), 2);

        assertThat(alarms).isEmpty();
    }

    @Test
    void findingsAreAnIncidentAndWhatIsElseWrongIsSaidToo() {
        verificationDoes("echo looked; exit 1");
        verifyAt(FIRST, 1);
        watch.look(FIRST);
        assertThat(alarms).singleElement().asString().startsWith("TK-193 ").contains("audit-verification.log");

        verificationDoes("echo looked; exit 2");
        verifyAt(FIRST.plusHours(2), 2);
        assertThat(alarms.getLast()).isEqualTo("TK-194 The audit trails could not be verified (exit code 2)");
    }

    @Test
    void stoppingLeavesNoVerificationBehind() throws IOException {
        verificationDoes("echo $$; exec sleep 600");
        watch.look(FIRST);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Files.exists(log()) && Files.readString(log()).endsWith("\n"));
        var process = ProcessHandle.of(Long.parseLong(Files.readString(log()).strip())).orElseThrow();

        watch.stop();

        await().atMost(Duration.ofMinutes(2)).until(() -> !RunState.isAlive(process));
    }

    private void verificationDoes(String script) {
        AuditWatch.write(data, List.of("sh", "-c", script));
    }

    private void verifyAt(Duration now, int times) {
        watch.look(now);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            watch.look(now);
            assertThat(log()).content().isEqualTo("looked\n".repeat(times));
            assertThat(watch.isVerifying()).isFalse();
        });
    }

    private Path log() {
        return data.resolve("logs/audit-verification.log");
    }
}
