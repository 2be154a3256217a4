package nl.tegenkracht.audit;

import static java.util.concurrent.TimeUnit.MINUTES;
import static nl.tegenkracht.audit.TestTrail.NOORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes waits until the disk has it, together with who waits for the same disk; what it may not have is an error. */
@Tag("timing")
class AuditDiskTest {

    @TempDir
    Path tempDir;
    private TestTrail testTrail;

    @BeforeEach
    void setUp() {
        testTrail = TestTrail.in(tempDir);
    }

    @Test
    void eightWritersWhoWaitForTheSameDiskAreWrittenTogether() throws Exception {
        var control = new CountingFile.DiskControl();
        try (var trails = testTrail.open(control.wrap(DurableFiles::create));
                var threads = Executors.newFixedThreadPool(9)) {
            trails.of(NOORD).write(testTrail.entry());
            control.block();
            var futures = new ArrayList<Future<?>>();
            futures.add(threads.submit(() -> trails.of(NOORD).write(testTrail.entry())));
            await().atMost(Duration.ofMinutes(2)).until(control::hasWaiter);
            var syncs = control.syncCount();
            for (int writer = 0; writer < 8; writer++) {
                futures.add(threads.submit(() -> trails.of(NOORD).write(testTrail.entry())));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> trails.of(NOORD).queued() == 8);
            control.release();
            for (var each : futures) {
                each.get(2, MINUTES);
            }
            assertThat(control.syncCount() - syncs).as("two for the first, two for the eight together").isEqualTo(4);
        }
        assertThat(testTrail.readEntries()).hasSize(10).extracting(AuditEntry::id).doesNotHaveDuplicates();
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void aGroupWaitsForTheDiskOnceAndIsThereAsAWhole() throws IOException {
        var control = new CountingFile.DiskControl();
        var group = Stream.generate(testTrail::entry).limit(51).toList();
        try (var trails = testTrail.open(control.wrap(DurableFiles::create))) {
            trails.of(NOORD).write(testTrail.entry());
            var syncs = control.syncCount();
            var locations = trails.of(NOORD).write(group);
            assertThat(control.syncCount() - syncs).as("the entries, then their links").isEqualTo(2);
            assertThat(locations).extracting(EntryLocation::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(2, 52).boxed().toList());
            assertThat(trails.of(NOORD).write(List.of())).isEmpty();
        }
        assertThat(testTrail.readEntries()).endsWith(group.toArray(AuditEntry[]::new)).hasSize(52);
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void aGroupStaysTogetherWhileOthersWrite() throws Exception {
        try (var trails = testTrail.open(); var threads = Executors.newFixedThreadPool(8)) {
            var futures = new ArrayList<Future<List<EntryLocation>>>();
            for (int group = 0; group < 200; group++) {
                var entries = Stream.generate(testTrail::entry).limit(5).toList();
                futures.add(threads.submit(() -> trails.of(NOORD).write(entries)));
            }
            for (var each : futures) {
                var locations = each.get(10, MINUTES);
                assertThat(locations.getLast().sequence() - locations.getFirst().sequence()).isEqualTo(4);
            }
        }
        assertThat(testTrail.readEntries()).hasSize(1_000);
    }

    @Test
    void aGroupNotCertainlyOnDiskIsAnErrorForTheWholeGroup() throws IOException {
        var control = new CountingFile.DiskControl();
        try (var trails = testTrail.open(control.wrap(DurableFiles::create))) {
            trails.of(NOORD).write(testTrail.entry());
            control.fail(true);
            assertThatExceptionOfType(AuditNotWritten.class)
                    .isThrownBy(() -> trails.of(NOORD).write(List.of(testTrail.entry(), testTrail.entry())));
        }
        assertThat(testTrail.readEntries()).hasSize(1);
    }

    @Test
    void eightWritersAtOnceLoseNothing() throws Exception {
        int perThread = 400;
        try (var trails = testTrail.open(); var threads = Executors.newFixedThreadPool(8)) {
            var futures = new ArrayList<Future<?>>();
            for (int thread = 0; thread < 8; thread++) {
                futures.add(threads.submit(() -> {
                    for (int i = 0; i < perThread; i++) {
                        trails.of(NOORD).write(testTrail.entry());
                    }
                }));
            }
            for (var each : futures) {
                each.get(10, MINUTES);
            }
        }
        assertThat(testTrail.readEntries()).hasSize(8 * perThread).extracting(AuditEntry::id)
                .doesNotHaveDuplicates();
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void anEntryNotCertainlyOnDiskGetsAnErrorAndTheTrailContinuesInANewRun() throws IOException {
        var control = new CountingFile.DiskControl();
        try (var trails = testTrail.open(control.wrap(DurableFiles::create))) {
            trails.of(NOORD).write(testTrail.entry());
            control.fail(true);
            assertThatExceptionOfType(AuditNotWritten.class)
                    .isThrownBy(() -> trails.of(NOORD).write(testTrail.entry()));
            control.fail(false);
            trails.of(NOORD).write(testTrail.entry());
        }
        assertThat(testTrail.directory().runs()).hasSize(2);
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void aFullDiskIsNotFilledWithEmptyRuns() throws IOException {
        var control = new CountingFile.DiskControl();
        control.fail(true);
        try (var trails = testTrail.open(control.wrap(DurableFiles::create))) {
            for (int i = 0; i < 20; i++) {
                assertThatExceptionOfType(AuditNotWritten.class)
                        .isThrownBy(() -> trails.of(NOORD).write(testTrail.entry()));
            }
            assertThat(testTrail.directory().runs()).hasSize(1);
            control.fail(false);
            testTrail.now().set(TestTrail.START.plusSeconds(1));
            trails.of(NOORD).write(testTrail.entry());
        }
        assertThat(testTrail.readEntries()).hasSize(1);
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void writingDoesNotReturnBeforeTheDiskIsDone() throws IOException {
        var control = new CountingFile.DiskControl();
        try (var trails = testTrail.open(control.wrap(DurableFiles::create))) {
            trails.of(NOORD).write(testTrail.entry());
            control.block();
            var thread = Thread.ofPlatform().start(() -> trails.of(NOORD).write(testTrail.entry()));
            await().atMost(Duration.ofMinutes(2)).until(control::hasWaiter);
            assertThat(thread.isAlive()).isTrue();
            control.release();
            await().atMost(Duration.ofMinutes(2)).until(() -> !thread.isAlive());
        }
        assertThat(testTrail.readEntries()).hasSize(2);
    }
}
