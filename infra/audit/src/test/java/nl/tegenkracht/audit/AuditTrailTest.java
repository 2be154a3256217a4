package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.TestTrail.NOORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("timing")
class AuditTrailTest {

    @TempDir
    Path tempDir;
    private TestTrail testTrail;

    @BeforeEach
    void setUp() {
        testTrail = TestTrail.in(tempDir);
    }

    @Test
    void whatWasWrittenIsThereWithItsOriginAndOrder() throws IOException {
        var written = testTrail.write(5);
        assertThat(testTrail.readEntries()).isEqualTo(written);
        var report = testTrail.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.remarks()).isEmpty();
        assertThat(report.links()).isEqualTo(5);
        assertThat(report.heads()).as("at the start and at closing").isEqualTo(2);
    }

    @Test
    void aRepeatedEntryIsWrittenOnce() throws IOException {
        try (var trails = testTrail.open()) {
            var entry = testTrail.entry();
            var location = trails.of(NOORD).write(entry);
            trails.of(NOORD).write(testTrail.entry());
            assertThat(trails.of(NOORD).write(entry)).isEqualTo(location);
        }
        assertThat(testTrail.readEntries()).hasSize(2);
    }

    @Test
    void anIdIsNotForTwoDifferentEntries() {
        try (var trails = testTrail.open()) {
            var entry = testTrail.entry();
            trails.of(NOORD).write(entry);
            var changed = new AuditEntry(entry.id(), entry.at(), "stuk-geschreven", entry.object(), entry.actor(),
                    entry.outcome(), entry.operation());
            assertThatIllegalArgumentException().isThrownBy(() -> trails.of(NOORD).write(changed));
        }
    }

    @Test
    void freeTextDoesNotFitInAnEntry() {
        var now = TestTrail.START;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditEntry(Id.random(), now, "hij zei dat", "", "systeem", "gelukt", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditEntry(Id.random(), now, "gelezen", "mijn verhaal", "systeem", "gelukt", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditEntry(Id.random(), now, "gelezen", "", "een naam", "gelukt", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditEntry("1", now, "gelezen", "", "systeem", "gelukt", ""));
        assertThat(new AuditEntry(Id.random(), now, "gelezen", null, "systeem", "gelukt", null).object()).isEmpty();
    }

    @Test
    void eachDomainHasItsOwnTrail() throws IOException {
        try (var trails = testTrail.open()) {
            trails.of(NOORD).write(testTrail.entry());
            trails.of(new DataDomain("ambtelijk")).write(testTrail.entry());
        }
        assertThat(testTrail.readEntries()).hasSize(1);
        assertThat(testTrail.verify().trails()).isEqualTo(2);
    }

    @Test
    void aNewRunNamesThePreviousOneWithItsLastHead() throws IOException {
        testTrail.write(3);
        testTrail.now().set(TestTrail.START.plusSeconds(60));
        testTrail.write(2);
        var runs = testTrail.directory().runs();
        var start = new ChainReader(testTrail.directory()).runStart(runs.getLast()).orElseThrow();
        assertThat(start.predecessors()).singleElement().satisfies(previous -> {
            assertThat(previous.run()).isEqualTo(runs.getFirst());
            assertThat(previous.sequence()).isEqualTo(3);
        });
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void aNewRunStartsEveryDay() throws IOException {
        try (var trails = testTrail.open()) {
            trails.of(NOORD).write(testTrail.entry());
            testTrail.now().set(TestTrail.START.plus(Duration.ofDays(1)));
            trails.of(NOORD).write(testTrail.entry());
        }
        assertThat(testTrail.directory().runs()).hasSize(2);
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void twoInstancesAtOnceDoNotGetInEachOthersWay() throws IOException {
        try (var first = testTrail.open(); var second = testTrail.open()) {
            for (int i = 0; i < 10; i++) {
                first.of(NOORD).write(testTrail.entry());
                second.of(NOORD).write(testTrail.entry());
            }
            first.signHeads();
            assertThat(testTrail.verify().findings()).as("while both are running").isEmpty();
        }
        assertThat(testTrail.readEntries()).hasSize(20);
        testTrail.write(1);
        assertThat(testTrail.verify().findings()).isEmpty();
        var latest = new ChainReader(testTrail.directory()).openPredecessors();
        assertThat(latest).as("only the latest run is not yet mentioned by another").hasSize(1);
    }

    @Test
    void anInterruptedThreadDoesNotStopTheTrail() throws Exception {
        try (var trails = testTrail.open()) {
            trails.of(NOORD).write(testTrail.entry());
            var thread = Thread.ofVirtual().start(() -> {
                Thread.currentThread().interrupt();
                trails.of(NOORD).write(testTrail.entry());
            });
            thread.join();
            trails.of(NOORD).write(testTrail.entry());
        }
        assertThat(testTrail.readEntries()).hasSize(3);
        assertThat(testTrail.directory().runs()).hasSize(1);
    }

    @Test
    void headsAreSignedAutomatically() throws IOException {
        try (var trails = AuditTrails.open(testTrail.auditDirectory(), testTrail.keyDirectory(), "melding-service",
                Clock.systemUTC(),
                Duration.ofMillis(20), DurableFiles::create)) {
            trails.of(NOORD).write(testTrail.entry());
            var headsFile = testTrail.directory().headsFile(testTrail.directory().runs().getFirst());
            await().atMost(Duration.ofMinutes(2)).until(() -> Files.readAllLines(headsFile).size() == 2);
        }
        assertThat(testTrail.verify().heads()).as("no new head if nothing was added").isEqualTo(2);
    }

    @Test
    void filesBelongToTheOwnerOnly() throws IOException {
        testTrail.write(1);
        try (var all = Files.walk(tempDir.resolve("audit"))) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(3)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
        }
        assertThat(Files.getPosixFilePermissions(tempDir.resolve("sleutels/audit-melding-service.sleutel"))).hasSize(2);
    }

    @Test
    void aTrailWithAnInvalidNameDoesNotOpen() {
        for (var name : List.of("koppen", "../x", "", "Melding")) {
            assertThatIllegalArgumentException().isThrownBy(
                    () -> AuditTrails
                            .open(testTrail.auditDirectory(), testTrail.keyDirectory(), name, Clock.systemUTC())
                            .close());
        }
    }
}
