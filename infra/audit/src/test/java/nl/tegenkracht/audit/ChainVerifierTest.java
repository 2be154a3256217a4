package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.MISSING;
import static nl.tegenkracht.audit.ChainFinding.Defect.MODIFIED;
import static nl.tegenkracht.audit.ChainFinding.Defect.OUT_OF_ORDER;
import static nl.tegenkracht.audit.TestTrail.tamper;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever changes in a trail, the verification sees it; what an outage leaves behind is no change. */
class ChainVerifierTest extends WithSixEntries {

    @Test
    void aModifiedEntryIsDetected() throws IOException {
        tamper(directory.entriesFile(run), lines -> {
            lines.set(2, lines.get(2).replace("stuk-gelezen", "stuk-bekeken"));
            return lines;
        });
        assertFound(MODIFIED, 3);
    }

    @Test
    void anEntryMadeUnreadableIsDetected() throws IOException {
        tamper(directory.entriesFile(run), lines -> {
            lines.set(2, "x");
            return lines;
        });
        assertFound(MODIFIED, 3);
    }

    @Test
    void aRemovedEntryIsDetected() throws IOException {
        tamper(directory.entriesFile(run), lines -> {
            lines.remove(2);
            return lines;
        });
        assertFound(MISSING, 3);
    }

    @Test
    void aRemovedLastEntryIsDetected() throws IOException {
        tamper(directory.entriesFile(run), lines -> lines.subList(0, 5));
        assertFound(MISSING, 6);
    }

    @Test
    void swappedEntriesAreDetected() throws IOException {
        tamper(directory.entriesFile(run), lines -> {
            Collections.swap(lines, 1, 3);
            return lines;
        });
        assertThat(defects()).contains(OUT_OF_ORDER);
    }

    @Test
    void aDuplicateEntryIsDetected() throws IOException {
        tamper(directory.entriesFile(run), lines -> {
            lines.add(lines.get(1));
            return lines;
        });
        assertFound(OUT_OF_ORDER, 2);
    }

    @Test
    void aModifiedLinkIsDetected() throws IOException {
        tamper(directory.chainFile(run), lines -> {
            lines.set(3, lines.get(3).replaceFirst("\"regel\":\"..", "\"regel\":\"00"));
            return lines;
        });
        assertThat(defects()).contains(MODIFIED);
    }

    @Test
    void aRemovedLinkIsDetected() throws IOException {
        tamper(directory.chainFile(run), lines -> {
            lines.remove(3);
            return lines;
        });
        assertFound(MISSING, 3);
    }

    @Test
    void swappedLinksAreDetected() throws IOException {
        tamper(directory.chainFile(run), lines -> {
            Collections.swap(lines, 2, 4);
            return lines;
        });
        assertThat(defects()).contains(OUT_OF_ORDER);
    }

    @Test
    void aModifiedStartOfARunIsDetected() throws IOException {
        tamper(directory.chainFile(run), lines -> {
            lines.set(0, lines.get(0).replace("2026-11-21", "2026-11-22"));
            return lines;
        });
        assertThat(defects()).contains(MODIFIED);
    }

    @Test
    void aHalfWrittenTailAfterAnOutageIsARemarkAndNotAFinding() throws IOException {
        Files.writeString(directory.chainFile(run), "{\"nr\":7,\"re", StandardOpenOption.APPEND);
        Files.writeString(directory.entriesFile(run), "{\"nr\":7,\"zo", StandardOpenOption.APPEND);
        assertThat(testTrail.verify().findings()).isEmpty();
        assertThat(testTrail.verify().remarks()).hasSize(2);
        testTrail.write(1);
        assertThat(testTrail.verify().findings()).as("the successor mentions what was consistent").isEmpty();
    }

    @Test
    void everyRandomlyChangedByteInATrailIsDetected() throws IOException {
        long seed = Long.getLong("tegenkracht.zaad", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            var file = random.nextBoolean() ? directory.chainFile(run) : directory.entriesFile(run);
            var original = Files.readAllBytes(file);
            var changed = original.clone();
            int position = random.nextInt(original.length);
            changed[position] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            assertThat(testTrail.verify().findings()).as("seed %d, round %d, byte %d", seed, i, position).isNotEmpty();
            Files.write(file, original);
        }
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void everyRandomTruncationOfATrailIsDetected() throws IOException {
        for (var file : List.of(directory.chainFile(run), directory.entriesFile(run))) {
            var original = Files.readAllBytes(file);
            for (int length = 0; length < original.length; length += 7) {
                Files.write(file, Arrays.copyOf(original, length));
                assertThat(testTrail.verify().findings()).as("%d of %d bytes", length, original.length).isNotEmpty();
            }
            Files.write(file, original);
        }
    }

    @Test
    void theCommandLineSaysWhatIsThereAndExitsWithOneOnFindings() throws IOException {
        assertThat(verify(0)).contains("1 runs, 6 links", "Intact");
        tamper(directory.entriesFile(run), lines -> lines.subList(0, 5));
        assertThat(verify(1)).contains("MISSING", "nr 6", "NOT intact: 1 findings")
                .doesNotContain(tempDir.toString());
        var out = new ByteArrayOutputStream();
        assertThat(VerifyAudit.run(new PrintStream(out, true, StandardCharsets.UTF_8), "nowhere")).isEqualTo(2);
    }

    private String verify(int expected) {
        var out = new ByteArrayOutputStream();
        assertThat(VerifyAudit.run(new PrintStream(out, true, StandardCharsets.UTF_8),
                testTrail.auditDirectory().toString(),
                testTrail.keyDirectory().toString())).isEqualTo(expected);
        return out.toString(StandardCharsets.UTF_8);
    }
}
