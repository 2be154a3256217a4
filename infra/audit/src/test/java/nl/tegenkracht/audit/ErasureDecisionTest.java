package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.ERASURE;
import static nl.tegenkracht.audit.ChainFinding.Defect.MISSING;
import static nl.tegenkracht.audit.TestTrail.NOORD;
import static nl.tegenkracht.audit.TestTrail.tamper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Test;

/** Entries go only after a decision signed by a key that no service has, and only exactly those. */
class ErasureDecisionTest extends WithSixEntries {

    private static final Clock SIX_YEARS_LATER = Clock.fixed(TestTrail.START.plus(Duration.ofDays(6 * 366)),
            ZoneOffset.UTC);
    private static final String OVER = "P5Y";

    /** Security review 6: the line that a store writer could have a service write and sign. */
    @Test
    void aMarkThatAServiceWasMadeToWriteExplainsNothing() throws IOException {
        try (var trails = testTrail.open()) {
            trails.of(NOORD).append(List.of(plantedMark()));
        }
        tamper(directory.entriesFile(run), lines -> lines.subList(6, 6));

        assertThat(defects()).containsOnly(ERASURE, MISSING).contains(ERASURE);
    }

    @Test
    void anOrdinaryEntryCannotNameAReservedAct() {
        try (var trails = testTrail.open()) {
            assertThatIllegalArgumentException().isThrownBy(() -> trails.of(NOORD).write(plantedMark()));
        }
        assertThat(ReservedAct.values()).allSatisfy(act -> assertThat(ReservedAct.isReserved(act.code())).isTrue());
    }

    @Test
    void aDecisionCountsForExactlyItsOwnEntries() throws IOException {
        try (var trails = testTrail.open()) {
            var decision = testTrail.decide(trails, TestTrail.START.plusSeconds(1));
            var three = new ErasureDecision.Range(run, 1, 3, decision.ranges().getFirst().digest());
            assertThatIOException().isThrownBy(() -> trails.of(NOORD).erase(ErasureKey.sign(testTrail.erasureKey(),
                    new ErasureDecision(1, decision.service(), decision.domain(), decision.before(), decision.term(),
                            decision.reason(), List.of(three), "", ""))));
            assertThat(testTrail.readEntries()).hasSize(6);
        }
    }

    @Test
    void aDecisionThatSomebodyChangedOrTookAwayIsFound() throws IOException {
        try (var trails = testTrail.open()) {
            assertThat(testTrail.erase(trails, TestTrail.START.plusSeconds(1))).isEqualTo(6);
        }
        assertThat(testTrail.verify().findings()).isEmpty();
        var decisions = Files.readAllBytes(directory.decisionsFile());

        tamper(directory.decisionsFile(), lines -> List.of(lines.getFirst().replace("P5Y", "P1Y")));
        assertThat(defects()).contains(ERASURE, MISSING);
        Files.delete(directory.decisionsFile());
        assertThat(defects()).contains(ERASURE, MISSING);
        Files.write(directory.decisionsFile(), decisions);
        assertThat(testTrail.verify().findings()).isEmpty();
    }

    @Test
    void aKeyThatTheVerifierDoesNotKnowDecidesNothing() throws IOException {
        try (var trails = testTrail.open()) {
            testTrail.erase(trails, TestTrail.START.plusSeconds(1));
        }
        var other = tempDir.resolve("other");
        ErasureKey.create(other);
        Files.delete(testTrail.keyDirectory().resolve("wissing.openbaar"));
        Files.copy(other.resolve("wissing.openbaar"), testTrail.keyDirectory().resolve("wissing.openbaar"));

        assertThat(defects()).contains(ERASURE, MISSING);
    }

    @Test
    void proposingSigningAndErasingAreThreeCommands() throws IOException {
        var file = tempDir.resolve("besluit.json");
        var desk = createKey();
        assertThat(propose(TestTrail.START.plusSeconds(1), OVER, file)).isZero();
        assertThat(erase("execute", testTrail.auditDirectory(), testTrail.keyDirectory(), file))
                .as("not signed yet").isEqualTo(1);
        assertThat(testTrail.readEntries()).hasSize(6);

        assertThat(erase("sign", desk.resolve("wissing.sleutel"), file)).isZero();
        assertThat(erase("execute", testTrail.auditDirectory(), testTrail.keyDirectory(), file)).isZero();

        assertThat(testTrail.readEntries()).hasSize(1);
        assertThat(testTrail.verify().findings()).isEmpty();
        assertThat(erase("execute")).isEqualTo(2);
    }

    @Test
    void aTermThatIsNotOverIsNeitherProposedNorCarriedOutWhoeverSignedIt() throws IOException {
        var file = tempDir.resolve("besluit.json");
        var desk = createKey();
        for (var term : List.of("P7Y", "P0D", "P5Y5Y")) {
            assertThat(propose(TestTrail.START.plusSeconds(1), term, file)).as(term).isEqualTo(1);
        }
        assertThat(propose(TestTrail.START.plus(Duration.ofDays(500)), OVER, file)).isEqualTo(1);
        assertThat(file).doesNotExist();

        assertThat(propose(TestTrail.START.plusSeconds(1), OVER, file)).isZero();
        Files.writeString(file, Files.readString(file).replace('"' + OVER + '"', "\"P7Y\""));
        assertThat(erase("sign", desk.resolve("wissing.sleutel"), file)).isZero();
        assertThat(erase("execute", testTrail.auditDirectory(), testTrail.keyDirectory(), file)).isEqualTo(1);
        assertThat(testTrail.readEntries()).hasSize(6);
    }

    private Path createKey() throws IOException {
        var desk = tempDir.resolve("desk");
        assertThat(erase("key", desk)).isZero();
        Files.copy(desk.resolve("wissing.openbaar"), testTrail.keyDirectory().resolve("wissing.openbaar"));
        return desk;
    }

    private int propose(Instant before, String term, Path file) {
        return erase("propose", testTrail.auditDirectory(), testTrail.keyDirectory(), "melding-service",
                NOORD.value(), before, term, "selectielijst 2026/3", file);
    }

    private AuditEntry plantedMark() {
        return new AuditEntry(Id.random(), TestTrail.START, "auditregels-gewist", run + ":1-6", "systeem", "gelukt",
                "");
    }

    private static int erase(Object... args) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return EraseAudit.run(out, SIX_YEARS_LATER,
                List.of(args).stream().map(Object::toString).toArray(String[]::new));
    }

}
