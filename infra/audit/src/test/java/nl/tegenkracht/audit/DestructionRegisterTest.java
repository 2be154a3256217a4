package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.MODIFIED;
import static nl.tegenkracht.audit.TestTrail.NOORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was destroyed stays written down, whatever happens to the process or to the file. */
class DestructionRegisterTest {

    private static final String SERVICE = "melding";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @TempDir
    private Path tempDir;
    private Path keys;
    private DestructionRegister register;

    @BeforeEach
    void open() {
        keys = tempDir.resolve("sleutels");
        AuditTrails.createHeadKey(keys, SERVICE);
        register = register();
    }

    @Test
    void aDestroyedDossierIsKnownInItsOwnDomainAndToWhoComesLater() throws IOException {
        var dossier = destroy(register);

        assertThat(register.isDestroyed(NOORD, dossier)).isTrue();
        assertThat(register().isDestroyed(NOORD, dossier)).isTrue();
        assertThat(register.isDestroyed(NOORD, Id.random())).isFalse();
        assertThat(register.isDestroyed(new DataDomain("fractie-zuid"), dossier)).isFalse();
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aRepetitionIsWrittenOnceAlsoByAnotherProcess() throws IOException {
        var dossier = destroy(register);
        register().record(NOORD, dossier, DAY.plusDays(1), "SW-2018-12", "ab12cd34");

        assertThat(Files.readAllLines(file())).hasSize(1).first().asString().contains("\"versie\":1", "2026-11-28");
    }

    @Test
    void processesThatTakeTurnsKeepOneChain() throws IOException {
        var other = register();
        for (int i = 0; i < 10; i++) {
            destroy(i % 2 == 0 ? register : other);
        }
        AuditTrails.rotateHeadKey(keys, SERVICE);
        destroy(register);

        assertThat(verify().findings()).isEmpty();
        assertThat(Files.readAllLines(file())).hasSize(11);
    }

    @Test
    void halfALineAtTheEndIsARemarkAndIsCutOffByTheNext() throws IOException {
        var first = destroy(register);
        var second = destroy(register);
        var whole = Files.readAllBytes(file());
        int firstLength = Files.readAllLines(file()).getFirst().length() + 1;
        for (int length = firstLength + 1; length < whole.length; length += 37) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(verify().findings()).isEmpty();
            assertThat(verify().remarks()).hasSize(1);
            var reopened = register();
            assertThat(reopened.isDestroyed(NOORD, first)).isTrue();
            assertThat(reopened.isDestroyed(NOORD, second)).isFalse();

            destroy(reopened);

            assertThat(verify().findings()).as("after %d bytes", length).isEmpty();
            assertThat(verify().remarks()).isEmpty();
        }
    }

    @Test
    void aLineThatIsChangedTakenAwayMovedOrInventedIsFound() throws IOException {
        for (int i = 0; i < 4; i++) {
            destroy(register);
        }
        var lines = Files.readAllLines(file());

        assertFound(replaced(lines, 1, lines.get(1).replace("2026-11-28", "2026-11-27")));
        assertFound(List.of(lines.get(0), lines.get(2), lines.get(3)));
        var swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 1, 2);
        assertFound(swapped);
        assertFound(replaced(lines, 3, "{}"));
        Files.write(file(), lines);
        Files.copy(file(), file().resolveSibling("fractie-zuid.vernietigd"));
        assertThat(verify().findings()).as("in another domain").hasSize(4);
    }

    @Test
    void theCommandLineOfTheVerifierReadsTheRegisterToo() throws IOException {
        destroy(register);
        Files.createDirectories(tempDir.resolve("audit"));
        assertThat(verifyAudit()).isZero();

        Files.writeString(file(), Files.readString(file()).replace("2026-11-28", "2026-11-27"));
        assertThat(verifyAudit()).isEqualTo(1);
    }

    @Test
    void onlyCodesFit() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> register.record(NOORD, "noa", DAY, "SW-2018-12", "ab12cd34"));
        assertThatIllegalArgumentException().isThrownBy(
                () -> register.record(NOORD, Id.random(), DAY, "because \"noa\" asked", "ab12cd34"));
    }

    @Test
    @Tag("service")
    void whatWasConfirmedBeforeKillMinusNineIsThere() throws Exception {
        var confirmed = new ArrayList<String>();
        for (int round = 1; round <= 3; round++) {
            confirmed.addAll(WriterProcess.killAfter(start(), 40 * round));
            assertThat(verify().findings()).isEmpty();
            assertThat(confirmed).allSatisfy(dossier -> assertThat(register().isDestroyed(NOORD, dossier)).isTrue());
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Destroyer.class.getName(),
                tempDir.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** A process that destroys and reports, until it is killed. */
    static final class Destroyer {

        private Destroyer() {
        }

        public static void main(String[] args) {
            var directory = Path.of(args[0]);
            var register = DestructionRegister.open(directory.resolve("vernietigd"), directory.resolve("sleutels"),
                    SERVICE);
            while (!Thread.currentThread().isInterrupted()) {
                System.out.println(destroy(register));
            }
        }
    }

    private static String destroy(DestructionRegister register) {
        var dossier = Id.random();
        register.record(NOORD, dossier, DAY, "SW-2018-12", "ab12cd34");
        return dossier;
    }

    private void assertFound(List<String> lines) throws IOException {
        Files.write(file(), lines);
        assertThat(verify().findings()).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.defect()).isEqualTo(MODIFIED));
    }

    private static List<String> replaced(List<String> lines, int index, String line) {
        var copy = new ArrayList<>(lines);
        copy.set(index, line);
        return copy;
    }

    private DestructionRegister register() {
        return DestructionRegister.open(tempDir.resolve("vernietigd"), keys, SERVICE);
    }

    private Path file() {
        return tempDir.resolve("vernietigd").resolve(SERVICE).resolve("fractie-noord.vernietigd");
    }

    private VerificationReport verify() throws IOException {
        return DestructionRegister.verify(tempDir.resolve("vernietigd"), keys);
    }

    private int verifyAudit() {
        return VerifyAudit.run(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                tempDir.resolve("audit").toString(), keys.toString(),
                "--register=" + tempDir.resolve("vernietigd"));
    }
}
