package nl.tegenkracht.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.security.BenoemingenRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ambt applies from its first day to its last, and an end takes effect within a minute. */
class BenoemingenFileTest {

    @TempDir
    private Path directory;
    private Path file;
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @BeforeEach
    void writeRegister() throws IOException {
        file = directory.resolve("benoemingen.json");
        write("2029-01-01");
    }

    @Test
    void aBenoemingAppliesFromItsFirstDayToItsLast() {
        assertThat(register("2024-12-31T22:00:00Z").current("a1")).isEmpty();
        assertThat(register("2024-12-31T23:30:00Z").current("a1")).as("already 1 January in the Netherlands")
                .isPresent();
        assertThat(register("2028-12-31T22:00:00Z").current("a1")).isPresent();
        assertThat(register("2028-12-31T23:30:00Z").current("a1")).isEmpty();
    }

    @Test
    void anEndTakesEffectWithinAMinute() throws IOException {
        var register = register("2026-11-21T12:00:00Z");
        assertThat(register.current(Ambt.VERTROUWENSPERSOON)).hasSize(1);

        write("2026-11-21");
        now = now.plus(Duration.ofSeconds(59));

        assertThat(register.current(Ambt.VERTROUWENSPERSOON)).isEmpty();
    }

    @Test
    void anUnreadableRegisterGivesNobodyAnAmbt() throws IOException {
        var register = register("2026-11-21T12:00:00Z");
        assertThat(register.current("a1")).isPresent();
        assertThat(register.isReadable()).isTrue();

        Files.writeString(file, "{ broken");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-21T12:00:02Z")));
        now = now.plus(Duration.ofSeconds(59));

        assertThat(register.current("a1")).isEmpty();
        assertThat(register.isReadable()).as("so that nothing is moved because of it").isFalse();
    }

    private BenoemingenRegister register(String legalInstant) {
        LegalClock legalClock = () -> Instant.parse(legalInstant);
        return new BenoemingenFile(file, legalClock, new Clock() {

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private void write(String until) throws IOException {
        Files.writeString(file,
                """
                        [{"id":"a1","ambt":"vertrouwenspersoon","functie":"vpoo","naam":"Demo","vanuit":"demo",
                          "van":"2025-01-01","tot":"%s"}]""".formatted(until));
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(until.hashCode() & 0xffff)));
    }
}
