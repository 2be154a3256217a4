package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.MISSING;
import static nl.tegenkracht.audit.TestTrail.NOORD;
import static nl.tegenkracht.audit.TestTrail.tamper;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

    private static final Duration RETENTION = Duration.ofDays(365);
    /** On a slow machine the trail would grow faster than it is read. */
    private static final int MOST_WRITTEN = 2_000;

    @TempDir
    Path tempDir;

    private TestTrail testTrail;

    @BeforeEach
    void setUp() {
        testTrail = TestTrail.in(tempDir);
    }

    @Test
    void erasedEntriesAreGoneAndTheChainStillVerifies() throws IOException {
        var oldEntries = testTrail.write(5);
        testTrail.now().set(TestTrail.START.plus(RETENTION));
        var newEntries = testTrail.write(2);
        try (var trails = testTrail.open()) {
            assertThat(testTrail.erase(trails, TestTrail.START.plusSeconds(1))).isEqualTo(5);
        }
        assertThat(testTrail.readEntries()).containsAll(newEntries).doesNotContainAnyElementsOf(oldEntries);
        assertThat(Files.readString(testTrail.directory().entriesFile(testTrail.directory().runs().getFirst())))
                .isEmpty();
        var report = testTrail.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.links()).as("the links stay").isEqualTo(8);
        assertThat(report.remarks()).singleElement().asString().contains("5 entries erased after their retention term");
    }

    @Test
    void entriesOfTheCurrentRunCanBeErasedToo() throws IOException {
        try (var trails = testTrail.open()) {
            trails.of(NOORD).write(testTrail.entry());
            testTrail.now().set(TestTrail.START.plusSeconds(10));
            trails.of(NOORD).write(testTrail.entry());
            assertThat(testTrail.erase(trails, TestTrail.START.plusSeconds(5))).isEqualTo(1);
            assertThat(testTrail.verify().findings()).as("at once too").isEmpty();
        }
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void erasingAgainDoesNothing() throws IOException {
        testTrail.write(3);
        testTrail.now().set(TestTrail.START.plus(RETENTION));
        try (var trails = testTrail.open()) {
            assertThat(testTrail.erase(trails, testTrail.now().get())).isEqualTo(3);
            assertThat(testTrail.erase(trails, testTrail.now().get().plusSeconds(60))).isZero();
        }
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void aRunThatAnotherInstanceIsWritingIsLeftAlone() throws IOException {
        try (var other = testTrail.open(); var trails = testTrail.open()) {
            other.of(NOORD).write(testTrail.entry());
            testTrail.now().set(TestTrail.START.plusSeconds(10));
            assertThat(testTrail.erase(trails, testTrail.now().get())).isZero();
            other.of(NOORD).write(testTrail.entry());
        }
        assertThat(testTrail.readEntries()).hasSize(2);
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void verificationMayRunDuringWritingAndErasing() throws Exception {
        testTrail.write(20);
        var done = new AtomicBoolean();
        try (var trails = testTrail.open(); var threads = Executors.newFixedThreadPool(2)) {
            var writer = threads.submit(() -> {
                for (int written = 0; written < MOST_WRITTEN && !done.get(); written++) {
                    trails.of(NOORD).write(testTrail.entry());
                }
            });
            var eraser = threads.submit(() -> {
                for (int step = 1; step <= 40 && !done.get(); step++) {
                    testTrail.now().set(TestTrail.START.plusSeconds(step));
                    testTrail.erase(trails, testTrail.now().get());
                }
                return null;
            });
            for (int i = 0; i < 15; i++) {
                assertThat(testTrail.verify().findings()).isEmpty();
            }
            done.set(true);
            writer.get();
            eraser.get();
        }
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void erasingWithoutARecordIsFound() throws IOException {
        testTrail.write(4);
        var run = testTrail.directory().runs().getFirst();
        testTrail.now().set(TestTrail.START.plus(RETENTION));
        try (var trails = testTrail.open()) {
            testTrail.erase(trails, TestTrail.START);
        }
        tamper(testTrail.directory().entriesFile(run), lines -> lines.subList(0, 3));
        assertThat(testTrail.verify().findings()).extracting(ChainFinding::defect).containsExactly(MISSING);
    }

    @Test
    void anErasureRecordThatWasNeverSignedDoesNotCount() throws IOException {
        testTrail.write(4);
        var run = testTrail.directory().runs().getFirst();
        forgeErasure(run, 2, decide(run, 2));
        tamper(testTrail.directory().entriesFile(run),
                lines -> List.of(lines.get(0), lines.get(2), lines.get(3), lines.get(4)));
        assertThat(testTrail.verify().findings()).singleElement()
                .satisfies(finding -> assertThat(finding.sequence()).isEqualTo(2));
    }

    /** A real decision, which only has not been carried out. */
    private String decide(String run, long sequence) throws IOException {
        ErasureKey.create(testTrail.erasureKey().getParent());
        Files.copy(testTrail.erasureKey().resolveSibling("wissing.openbaar"),
                testTrail.keyDirectory().resolve("wissing.openbaar"));
        var hash = JsonLines.parse(Files.readAllLines(testTrail.directory().chainFile(run)).get((int) sequence)
                .getBytes(StandardCharsets.UTF_8), ChainLink.class).orElseThrow().entryHash();
        var decision = ErasureKey.sign(testTrail.erasureKey(),
                new ErasureDecision(1, "melding-service", NOORD.value(), TestTrail.START, "P5Y", "selectielijst",
                        List.of(new ErasureDecision.Range(run, sequence, sequence,
                                Hash.of(hash.getBytes(StandardCharsets.US_ASCII)))),
                        "", ""));
        DurableFiles.append(testTrail.directory().decisionsFile(), JsonLines.line(decision));
        return decision.id();
    }

    /** Appends to the chain a consistent link with an erasure in it, as someone without the key can. */
    private void forgeErasure(String run, long sequence, String decision) throws IOException {
        var last = JsonLines.parse(Files.readAllLines(testTrail.directory().chainFile(run)).getLast()
                .getBytes(StandardCharsets.UTF_8), ChainLink.class).orElseThrow();
        var entry = JsonLines
                .serialize(StoredEntry.of(5, new Erasure(run, sequence, sequence, decision).toEntry(TestTrail.START)));
        var link = JsonLines.serialize(ChainLink.after(last.head(), 5, Hash.of(entry)));
        Files.write(testTrail.directory().entriesFile(run), List.of(new String(entry, StandardCharsets.UTF_8)),
                StandardOpenOption.APPEND);
        Files.write(testTrail.directory().chainFile(run), List.of(new String(link, StandardCharsets.UTF_8)),
                StandardOpenOption.APPEND);
    }
}
