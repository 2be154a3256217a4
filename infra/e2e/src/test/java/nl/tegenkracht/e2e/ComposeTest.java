package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** {@code docker-compose.yml}, really running: see {@code infra/docker/try}, which owns the engine and says what it did. */
@Tag("slow")
@Tag("containers")
@EnabledIfEnvironmentVariable(named = "TEGENKRACHT_CONTAINERS", matches = "yes",
        disabledReason = "./test containers runs it: making the images alone takes minutes")
class ComposeTest {

    /** No engine can run here. */
    private static final int NONE = 75;

    @Test
    void theContainersDoTheMainJobComeBackWhenKilledAndKeepTheDepartmentsApart() throws Exception {
        var log = RunningPlatform.targetDirectory().resolve("compose.txt");
        int ended = run(log, "infra/docker/try");
        var said = Files.readAllLines(log);
        said.forEach(System.out::println);

        Assumptions.assumeTrue(ended != NONE, said.isEmpty() ? "no container engine" : said.getLast());
        assertThat(ended).as(String.join("\n", said)).isZero();
        assertThat(traces()).as("what is left of the engine").isEmpty();
    }

    private static int run(Path log, String command) throws IOException, InterruptedException {
        var root = RunningPlatform.repositoryRoot();
        return new ProcessBuilder(root.resolve(command).toString()).directory(root.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start().waitFor();
    }

    /** Mounts and control groups of an engine that is gone; of the engine of somebody else there may be some. */
    private static List<String> traces() throws IOException {
        try (var mounts = Files.lines(Path.of("/proc/mounts"))) {
            return mounts.filter(mount -> mount.contains("target/engine/")).toList();
        }
    }
}
