package nl.tegenkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairedRunsTest {

    private static final String TABLE = "start  %s s  <= 45 s  PASS";

    @TempDir
    Path directory;
    private Path order;

    @BeforeEach
    void bothCheckoutsMeasure() throws IOException {
        order = directory.resolve("order");
        checkout("old", "printf '\\n" + TABLE.formatted("10") + "\\n' >infra/bench/target/measurement.txt");
        checkout("new", "printf '\\n" + TABLE.formatted("12") + "\\n' >infra/bench/target/measurement.txt; exit 1",
                "# knows --uncalibrated");
    }

    private void checkout(String name, String... lines) throws IOException {
        var script = directory.resolve(name).resolve("infra/bench/measure");
        Files.createDirectories(script.getParent());
        Files.writeString(script,
                "#!/bin/sh\necho " + name + " $* >>" + order + "\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private PairTable measure() throws IOException, InterruptedException {
        var options = BenchOptions.parse(new String[]{directory.resolve("new").toString(), "--only=start",
                "--pairs=" + directory.resolve("old")});
        return new PairedRuns(options, new PrintStream(new ByteArrayOutputStream())).measure();
    }

    @Test
    void oldAndNewAreMeasuredFiveTimesInTurnsAndTheFirstTurnAlternates() throws Exception {
        measure();

        assertThat(Files.readAllLines(order).stream().map(line -> line.split(" ")[0])).isEqualTo(
                List.of("old", "new", "new", "old", "old", "new", "new", "old", "old", "new"));
    }

    @Test
    void everyRatioIsOfTheNewAgainstTheOldWhicheverCameFirst() throws Exception {
        assertThat(measure().text(List.of())).contains("1.20    1.20 1.20 1.20 1.20 1.20  <= 1.10  FAIL");
    }

    @Test
    void onlyACheckoutThatKnowsCalibratingIsAskedToLeaveItOut() throws Exception {
        measure();

        assertThat(Files.readAllLines(order)).contains("old --rounds=1 --only=start",
                "new --rounds=1 --only=start --uncalibrated");
    }

    @Test
    void aTableOfAnEarlierRunIsNotTakenForThatOfARunThatFailed() throws Exception {
        measure();
        checkout("old", "exit 1");

        assertThatThrownBy(this::measure).hasMessageContaining("Measuring").hasMessageContaining("pair.log");
    }
}
