package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.MODIFIED;
import static nl.tegenkracht.audit.ChainFinding.Defect.RUN_MISSING;
import static nl.tegenkracht.audit.ChainFinding.Defect.SIGNATURE;
import static nl.tegenkracht.audit.ChainFinding.Defect.TRUNCATED;
import static nl.tegenkracht.audit.TestTrail.tamper;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What does not show in a trail itself is betrayed by the signed heads, the successor or a copy elsewhere. */
class ChainHeadsTest extends WithSixEntries {

    @Test
    void aTruncatedTrailIsDetectedEvenWhenLinkAndEntryAreGoneTogether() throws IOException {
        tamper(directory.chainFile(run), lines -> lines.subList(0, 5));
        tamper(directory.entriesFile(run), lines -> lines.subList(0, 4));
        assertFound(TRUNCATED, 6);
    }

    @Test
    void aTruncationInTheMiddleOfALinkIsNotAHarmlessTail() throws IOException {
        var bytes = Files.readAllBytes(directory.chainFile(run));
        Files.write(directory.chainFile(run), Arrays.copyOf(bytes, bytes.length - 20));
        assertFound(TRUNCATED, 6);
    }

    @Test
    void aFullyRecomputedChainIsDetectedByTheSignedHead() throws IOException {
        recomputeChain(line -> line.replace("stuk-gelezen", "stuk-bekeken"));
        assertThat(defects()).containsOnly(MODIFIED);
    }

    @Test
    void aRecomputedChainWithoutHeadsIsDetected() throws IOException {
        recomputeChain(line -> line.replace("stuk-gelezen", "stuk-bekeken"));
        Files.delete(directory.headsFile(run));
        assertFound(SIGNATURE, 0);
    }

    @Test
    void aRecomputedChainWithoutHeadsIsAlsoDetectedByItsSuccessor() throws IOException {
        testTrail.write(1);
        recomputeChain(line -> line.replace("stuk-gelezen", "stuk-bekeken"));
        Files.delete(directory.headsFile(run));
        assertThat(defects()).contains(MODIFIED);
    }

    @Test
    void aVanishedRunIsDetectedByItsHeadsAndByItsSuccessor() throws IOException {
        testTrail.write(1);
        Files.delete(directory.chainFile(run));
        Files.delete(directory.entriesFile(run));
        assertFound(RUN_MISSING, 0);
        Files.delete(directory.headsFile(run));
        assertFound(RUN_MISSING, 0);
    }

    @Test
    void aVanishedTrailIsDetectedByACopyOfTheHeads() throws IOException {
        var copy = tempDir.resolve("elsewhere");
        copy(testTrail.headsDirectory(), copy);
        deleteTree(testTrail.auditDirectory());
        Files.createDirectories(testTrail.auditDirectory());
        assertThat(testTrail.verify().isIntact()).as("it does not show without a copy").isTrue();
        assertThat(new ChainVerifier(testTrail.auditDirectory(), copy, testTrail.keyDirectory()).verify().findings())
                .extracting(ChainFinding::defect).containsExactly(RUN_MISSING);
    }

    @Test
    void aForgedHeadIsDetected() throws IOException {
        tamper(directory.headsFile(run), lines -> {
            lines.set(1, lines.get(1).replace("\"nr\":6", "\"nr\":5"));
            return lines;
        });
        assertThat(defects()).contains(SIGNATURE);
    }

    @Test
    void aHeadSignedWithAForeignKeyIsDetected() throws IOException {
        var foreignKey = ChainHeadKey.open(tempDir.resolve("foreign"), "melding-service");
        var head = foreignKey.sign(new ChainHead("melding-service", "fractie-noord", run, 6, "00", TestTrail.START,
                foreignKey.keyId(), ""));
        Files.write(directory.headsFile(run), List.of(new String(JsonLines.serialize(head), StandardCharsets.UTF_8)));
        assertThat(defects()).contains(SIGNATURE);
    }

    @Test
    void aRunFromAnotherDomainDoesNotBelongHere() throws IOException {
        var other = TrailDirectory.of(testTrail.auditDirectory(), testTrail.headsDirectory(), "melding-service",
                "ambtelijk");
        other.createDirectories();
        Files.copy(directory.chainFile(run), other.chainFile(run));
        Files.copy(directory.entriesFile(run), other.entriesFile(run));
        Files.copy(directory.headsFile(run), other.headsFile(run));
        assertThat(defects()).contains(MODIFIED, SIGNATURE);
    }

    /** Changes entries and recomputes the whole chain: the most that someone without the key can do. */
    private void recomputeChain(UnaryOperator<String> edit) throws IOException {
        tamper(directory.entriesFile(run), lines -> lines.stream().map(edit).toList());
        var lines = Files.readAllLines(directory.entriesFile(run));
        tamper(directory.chainFile(run), chain -> {
            var rewritten = new ArrayList<>(List.of(chain.getFirst()));
            var head = Hash.of(chain.getFirst().getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < lines.size(); i++) {
                var link = ChainLink.after(head, i + 1, Hash.of(lines.get(i).getBytes(StandardCharsets.UTF_8)));
                head = link.head();
                rewritten.add(new String(JsonLines.serialize(link), StandardCharsets.UTF_8));
            }
            return rewritten;
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
