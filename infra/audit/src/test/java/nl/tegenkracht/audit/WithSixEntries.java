package nl.tegenkracht.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A closed run of six entries that is intact, and what a verification finds in it afterwards. */
abstract class WithSixEntries {

    @TempDir
    Path tempDir;

    TestTrail testTrail;
    TrailDirectory directory;
    String run;

    @BeforeEach
    void setUp() throws IOException {
        testTrail = TestTrail.in(tempDir);
        directory = testTrail.directory();
        testTrail.write(6);
        run = directory.runs().getFirst();
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    void assertFound(ChainFinding.Defect defect, long sequence) throws IOException {
        assertThat(testTrail.verify().findings()).anySatisfy(finding -> {
            assertThat(finding.defect()).isEqualTo(defect);
            assertThat(finding.run()).isEqualTo(run);
            assertThat(finding.sequence()).isEqualTo(sequence);
        });
    }

    List<ChainFinding.Defect> defects() throws IOException {
        return testTrail.verify().findings().stream().map(ChainFinding::defect).toList();
    }
}
