package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.local.Progress.ProgressStep;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void withoutATerminalEveryChangeIsALineWithoutControlCharacters() {
        try (var progress = new ProgressLines(out)) {
            progress.begin(List.of("store", "rapportage"));
            progress.report("store", ProgressStep.WAITING, Duration.ZERO);
            progress.report("store", ProgressStep.STARTING, Duration.ofMillis(340));
            progress.report("store", ProgressStep.READY, Duration.ofMillis(12_050));
        }
        assertThat(text()).isEqualTo("     0.3 s  store       starting\n    12.0 s  store       ready\n");
    }

    @Test
    void onATerminalEveryPartKeepsItsLineAndTheLastFrameIsTheOutcome() {
        var progress = new ProgressScreen(out);
        progress.begin(List.of("store", "broker"));
        progress.report("store", ProgressStep.READY, Duration.ofSeconds(2));
        progress.report("broker", ProgressStep.FAILED, Duration.ofSeconds(3));
        progress.close();

        var last = text().substring(text().lastIndexOf("\033[2A") + 1);
        assertThat(last.lines()).hasSize(2);
        assertThat(last).contains("2.0 s  store   ready", "3.0 s  broker  failed");
    }

    @Test
    void afterClosingNothingOverwritesWhatIsSaidNext() {
        var progress = new ProgressScreen(out);
        progress.begin(List.of("store"));
        progress.close();
        out.print("Interrupted");

        progress.report("store", ProgressStep.READY, Duration.ofSeconds(2));
        progress.close();

        assertThat(text()).endsWith("Interrupted");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
