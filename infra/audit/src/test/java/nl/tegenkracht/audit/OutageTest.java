package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.TestTrail.NOORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("service")
class OutageTest {

    @TempDir
    Path tempDir;

    @Test
    void kill9LosesNoConfirmedEntry() throws Exception {
        var seeded = seededRandom();
        var testTrail = TestTrail.in(tempDir);
        var confirmed = new HashSet<String>();
        for (int round = 0; round < 4; round++) {
            int after = 1 + seeded.random().nextInt(600);
            confirmed.addAll(WriterProcess.killAfter(WriterProcess.start(testTrail), after));
            assertThat(testTrail.readEntries()).as("seed %d, round %d", seeded.seed(), round).extracting(AuditEntry::id)
                    .containsAll(confirmed);
            assertThat(testTrail.verify().findings()).as("seed %d, round %d", seeded.seed(), round).isEmpty();
        }
        assertThat(testTrail.directory().runs()).hasSize(4);
        assertThat(new ChainReader(testTrail.directory()).openPredecessors())
                .as("every killed run is mentioned by the next")
                .hasSize(1);
    }

    @Test
    void aPowerFailureLosesNoConfirmedEntry() throws Exception {
        var seeded = seededRandom();
        for (int round = 0; round < 15; round++) {
            var testTrail = TestTrail.in(tempDir.resolve("round-" + round));
            var disk = new PowerLossDisk();
            var confirmed = new ArrayList<String>();
            for (int run = 0; run < 3; run++) {
                testTrail.now().set(testTrail.now().get().plusSeconds(60));
                writeUntilOutage(testTrail, disk, seeded.random(), confirmed);
                disk.losePower(seeded.random());
                assertThat(testTrail.readEntries()).as("seed %d, round %d", seeded.seed(), round)
                        .extracting(AuditEntry::id)
                        .containsAll(confirmed);
                assertThat(testTrail.verify().findings()).as("seed %d, round %d", seeded.seed(), round).isEmpty();
            }
        }
    }

    /** Four threads write until the power fails at a random moment. */
    private static void writeUntilOutage(TestTrail testTrail, PowerLossDisk disk, Random random, List<String> confirmed)
            throws Exception {
        disk.losePowerAfter(4 + random.nextInt(60));
        var trails = testTrail.open(disk.wrap(DurableFiles::create));
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                threads.submit(() -> {
                    while (!disk.isPowerLost()) {
                        writeOne(trails.of(NOORD), testTrail.entry(), confirmed);
                    }
                });
            }
        }
    }

    private static void writeOne(AuditTrail trail, AuditEntry entry, List<String> confirmed) {
        try {
            trail.write(entry);
            synchronized (confirmed) {
                confirmed.add(entry.id());
            }
        } catch (AuditNotWritten e) {
            assertThat(e).hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void aTailOfZerosAfterAnOutageIsARemark() throws IOException {
        var testTrail = TestTrail.in(tempDir);
        testTrail.write(3);
        var chainFile = testTrail.directory().chainFile(testTrail.directory().runs().getFirst());
        Files.write(chainFile, new byte[512], StandardOpenOption.APPEND);
        testTrail.now().set(TestTrail.START.plusSeconds(60));
        testTrail.write(1);
        var report = testTrail.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.remarks()).singleElement().asString().contains("incomplete tail");
    }

    private static SeededRandom seededRandom() {
        long seed = Long.getLong("tegenkracht.zaad", System.nanoTime());
        return new SeededRandom(seed, new Random(seed));
    }

    private record SeededRandom(long seed, Random random) {}
}
