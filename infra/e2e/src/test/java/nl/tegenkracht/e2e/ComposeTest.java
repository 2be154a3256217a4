package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
        var traces = log.resolveSibling("engine.txt");
        var said = Files.readAllLines(log);
        said.forEach(System.out::println);

        Assumptions.assumeTrue(ended != NONE, said.isEmpty() ? "no container engine" : said.getLast());
        assertThat(ended).as(String.join("\n", said)).isZero();
        assertThat(run(traces, "infra/docker/engine", "traces")).isZero();
        assertThat(Files.readAllLines(traces)).as("what is left of the engine").isEmpty();
    }

    private static int run(Path log, String script, String... arguments) throws IOException, InterruptedException {
        var root = RunningPlatform.repositoryRoot();
        var command = Stream.concat(Stream.of(root.resolve(script).toString()), Stream.of(arguments)).toList();
        return new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start().waitFor();
    }
}
