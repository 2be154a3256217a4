package nl.tegenkracht.audit;

import static nl.tegenkracht.audit.ChainFinding.Defect.SIGNATURE;
import static nl.tegenkracht.audit.TestTrail.NOORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The key that signs heads turns while the service runs, and does not appear by itself where it may not. */
class HeadKeyTest extends WithSixEntries {

    @Test
    void afterARotationARunningServiceSignsWithTheNewKeyAndEarlierHeadsStillVerify() throws IOException {
        try (var trails = testTrail.open()) {
            trails.of(NOORD).write(testTrail.entry());
            AuditTrails.rotateHeadKey(testTrail.keyDirectory(), "melding-service");
            trails.of(NOORD).write(testTrail.entry());
            trails.signHeads();
            assertThat(testTrail.verify().findings()).as("while it runs").isEmpty();
        }
        AuditTrails.rotateHeadKey(testTrail.keyDirectory(), "melding-service");
        testTrail.write(1);

        assertThat(testTrail.verify().findings()).isEmpty();
        try (var files = Files.list(testTrail.keyDirectory())) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .filteredOn(name -> name.endsWith(".openbaar")).hasSize(3);
        }
    }

    @Test
    void withoutItsPublicHalfAnEarlierHeadIsAFinding() throws IOException {
        AuditTrails.rotateHeadKey(testTrail.keyDirectory(), "melding-service");
        try (var files = Files.newDirectoryStream(testTrail.keyDirectory(), "audit-melding-service.*.openbaar")) {
            for (var earlier : files) {
                Files.delete(earlier);
            }
        }
        testTrail.write(1);

        assertThat(defects()).contains(SIGNATURE);
    }

    @Test
    void aServiceThatMayMakeNoKeySaysWhatToDo() {
        var empty = tempDir.resolve("wrong-mount");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> AuditTrails
                .withExistingKey(testTrail.auditDirectory(), empty, "melding-service", Clock.systemUTC()))
                .withMessageContaining("CreateKeys");
        assertThat(empty).doesNotExist();

        assertThat(AuditTrails.createHeadKey(empty, "melding-service")).isTrue();
        assertThat(AuditTrails.createHeadKey(empty, "melding-service")).as("never overwritten").isFalse();
        AuditTrails.withExistingKey(testTrail.auditDirectory(), empty, "melding-service", Clock.systemUTC()).close();
    }
}
