package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.VERSION;
import static nl.tegenkracht.audit.TestTrail.NOORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old copy of a dossier that is put back shows in the chain with the next act, whichever run that is in. */
class VersionOrderTest {

    private static final String DOSSIER = Id.derivedFrom("dossier");

    @TempDir
    private Path tempDir;
    private TestTrail testTrail;

    @BeforeEach
    void setUp() {
        testTrail = TestTrail.in(tempDir);
    }

    @Test
    void versionsThatRiseAreIntactOverRunsAndNextToOtherDossiers() throws IOException {
        act(1, 2, 3);
        act(4);
        try (var trails = testTrail.open()) {
            trails.of(NOORD).write(entry(Id.derivedFrom("other"), 1));
        }
        act(5, 6);

        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void aVersionThatGoesBackInOneRunIsFound() throws IOException {
        act(1, 2, 3, 2);

        assertFound(1);
    }

    @Test
    void aVersionThatGoesBackInALaterRunIsFoundToo() throws IOException {
        act(1, 2, 3, 4);
        act(3);
        act(5);

        assertFound(1);
    }

    @Test
    void aVersionThatComesASecondTimeIsFound() throws IOException {
        act(1, 2, 3);
        act(3);

        assertFound(1);
    }

    @Test
    void anEntryThatWasWrittenOnceMoreAfterARestartIsNone() throws IOException {
        var second = entry(DOSSIER, 2);
        for (var entry : new AuditEntry[]{second, entry(DOSSIER, 3), second}) {
            try (var trails = testTrail.open()) {
                trails.of(NOORD).write(entry);
            }
        }

        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void afterTheBaselineOfARestoreVersionsCountOnFromThere() throws IOException {
        act(1, 2, 3, 4);
        restore(2, 2);
        act(3, 4);

        assertThat(testTrail.verify().findings()).isEmpty();
        act(4);
        assertFound(1);
    }

    @Test
    void aBaselineWithoutAHigherEpochExcusesNothing() throws IOException {
        act(1, 2, 3, 4);
        restore(2, 2);
        act(3, 4);
        restore(2, 1);
        act(2);

        assertThat(testTrail.verify().findings()).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.defect()).isEqualTo(VERSION));
    }

    private void assertFound(int count) throws IOException {
        assertThat(testTrail.verify().findings()).hasSize(count)
                .allSatisfy(finding -> assertThat(finding.defect()).isEqualTo(VERSION));
    }

    /** In a run of its own, an hour later each time. */
    private void act(long... versions) {
        try (var trails = testTrail.open()) {
            for (long version : versions) {
                trails.of(NOORD).write(entry(DOSSIER, version));
            }
        }
    }

    private void restore(long epoch, long version) {
        entry(DOSSIER, version);
        try (var trails = testTrail.open()) {
            trails.of(NOORD).recordBaseline(epoch, Map.of(DOSSIER, version));
        }
    }

    private AuditEntry entry(String dossier, long version) {
        testTrail.now().updateAndGet(now -> now.plusSeconds(3600));
        return new AuditEntry(Id.random(), testTrail.now().get(), "gemeld", dossier, Id.random(), "gelukt", "",
                version);
    }
}
