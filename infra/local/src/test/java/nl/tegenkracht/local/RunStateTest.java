package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
@Tag("timing")
class RunStateTest {

    @TempDir
    Path data;

    private Process process;

    @AfterEach
    void cleanUp() {
        process.destroyForcibly();
    }

    @Test
    void aProcessThatIsDoneButNotReapedIsNoLongerAlive() throws IOException {
        process = new ProcessBuilder("bash", "-c", "sleep 0.3 & echo $!; exec sleep 60").start();
        var child = ProcessHandle.of(Long.parseLong(process.inputReader().readLine())).orElseThrow();

        await().atMost(Duration.ofMinutes(2)).until(() -> !RunState.isAlive(child));

        assertThat(child.isAlive()).as("to Java it still exists").isTrue();
        assertThat(RunState.isAlive(process.toHandle())).isTrue();
    }

    @Test
    void aProcessIsOnlyOursWithOurDirectoryOurPartAndTheSameStart() throws IOException {
        var runState = new RunState(data);
        process = startProcess(data, "service");
        var running = runState.write("service", process.toHandle(), 2, "v1");
        await().atMost(Duration.ofMinutes(2)).until(() -> runState.isOurs(running));

        assertThat(runState.find("service")).contains(running);
        assertThat(runState.isOurs(
                new RunState.RunningProcess("service", process.toHandle(), 2, running.startedAt().minusSeconds(60),
                        "v1")))
                .isFalse();
        assertThat(
                runState.isOurs(new RunState.RunningProcess("serv", process.toHandle(), 2, running.startedAt(), "v1")))
                .isFalse();
        assertThat(new RunState(data.getParent()).isOurs(running)).isFalse();
    }

    @Test
    void aBrokenFileIsNoProcess() throws IOException {
        process = startProcess(data, "service");
        Files.createDirectories(data.resolve("loopt"));
        Files.writeString(data.resolve("loopt/service.json"), "{\"pid\": ");

        assertThat(new RunState(data).all()).isEmpty();
    }

    private static Process startProcess(Path data, String part) throws IOException {
        var markers = new RunState(data).markers(part);
        return new ProcessBuilder("bash", "-c", "read -r _", markers.get(0), markers.get(1), "end").start();
    }
}
