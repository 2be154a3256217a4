package nl.tegenkracht.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import nl.tegenkracht.contracts.DataDomain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded once and for all stays so, whatever happens to the file that says it quickly. */
class TrailMarkersTest {

    private static final DataDomain ZUID = new DataDomain("fractie-zuid");
    private static final ReservedAct SEALED = ReservedAct.DOSSIERS_SEALED;

    @TempDir
    private Path tempDir;
    private TestTrail trail;

    @BeforeEach
    void setUp() {
        trail = TestTrail.in(tempDir);
    }

    @Test
    void whatIsMarkedIsSoForWhoComesLaterAndInThisDomainOnly() throws IOException {
        mark();
        mark();

        assertThat(isMarked(TestTrail.NOORD)).isTrue();
        assertThat(isMarked(ZUID)).isFalse();
        assertThat(trail.readEntries()).extracting(AuditEntry::action).containsExactly(SEALED.code());
        assertThat(trail.verify().findings()).isEmpty();
    }

    @Test
    void whoTakesTheFileAwayOrBreaksItChangesNothing() throws IOException {
        mark();
        Files.writeString(file("fractie-noord"), "{}");
        assertThat(isMarked(TestTrail.NOORD)).isTrue();

        Files.delete(file("fractie-noord"));
        assertThat(isMarked(TestTrail.NOORD)).isTrue();
    }

    @Test
    void theFileOfAnotherDomainMarksNothing() throws IOException {
        mark();
        Files.createDirectories(file("fractie-zuid").getParent());
        Files.copy(file("fractie-noord"), file("fractie-zuid"));

        assertThat(isMarked(ZUID)).isFalse();
    }

    @Test
    void whoReadsAgainGetsOnlyTheRunsThatChanged() {
        trail.write(2);
        try (var trails = trail.open()) {
            var read = new ArrayList<AuditEntry>();
            trails.of(TestTrail.NOORD).read(read::add);
            assertThat(read).hasSize(2);

            trails.of(TestTrail.NOORD).write(trail.entry());
            read.clear();
            trails.of(TestTrail.NOORD).read(read::add);
            assertThat(read).hasSize(1);
        }
    }

    @Test
    void noServiceCanNameTheActsOfThePlatform() {
        assertThat(ReservedAct.isReserved(ReservedAct.ENTRIES_ERASED.code())).isTrue();
        assertThat(ReservedAct.isReserved("melding.ontvangen")).isFalse();
    }

    private void mark() {
        try (var trails = trail.open()) {
            trails.of(TestTrail.NOORD).mark(SEALED);
        }
    }

    private boolean isMarked(DataDomain domain) {
        try (var trails = trail.open()) {
            return trails.of(domain).isMarked(SEALED);
        }
    }

    private Path file(String domain) {
        return trail.directory().directory().resolveSibling(domain).resolve(SEALED.code() + ".merk");
    }
}
