package nl.tegenkracht.starter.beveiliging;

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
import nl.tegenkracht.starter.klok.Rechtsklok;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Een ambt geldt van zijn eerste tot zijn laatste dag, en een einde werkt binnen een minuut. */
class BenoemingenbestandTest {

    @TempDir
    private Path map;
    private Path bestand;
    private Instant nu = Instant.parse("2026-11-21T12:00:00Z");

    @BeforeEach
    void register() throws IOException {
        bestand = map.resolve("benoemingen.json");
        schrijf("2029-01-01");
    }

    @Test
    void eenBenoemingGeldtVanaf() {
        assertThat(register("2024-12-31T22:00:00Z").geldig("a1")).isEmpty();
        assertThat(register("2024-12-31T23:30:00Z").geldig("a1")).as("in Nederland is het al 1 januari").isPresent();
        assertThat(register("2028-12-31T22:00:00Z").geldig("a1")).isPresent();
        assertThat(register("2028-12-31T23:30:00Z").geldig("a1")).isEmpty();
    }

    @Test
    void eenEindeWerktBinnenEenMinuut() throws IOException {
        var register = register("2026-11-21T12:00:00Z");
        assertThat(register.geldig(Ambt.VERTROUWENSPERSOON)).hasSize(1);

        schrijf("2026-11-21");
        nu = nu.plus(Duration.ofSeconds(59));

        assertThat(register.geldig(Ambt.VERTROUWENSPERSOON)).isEmpty();
    }

    @Test
    void eenOnleesbaarRegisterGeeftNiemandEenAmbt() throws IOException {
        var register = register("2026-11-21T12:00:00Z");
        assertThat(register.geldig("a1")).isPresent();

        Files.writeString(bestand, "{ kapot");
        Files.setLastModifiedTime(bestand, FileTime.from(Instant.parse("2026-11-21T12:00:02Z")));
        nu = nu.plus(Duration.ofSeconds(59));

        assertThat(register.geldig("a1")).isEmpty();
    }

    private Benoemingenregister register(String rechtsmoment) {
        Rechtsklok rechtsklok = () -> Instant.parse(rechtsmoment);
        return new Benoemingenbestand(bestand, rechtsklok, new Clock() {

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
                return nu;
            }
        });
    }

    private void schrijf(String tot) throws IOException {
        Files.writeString(bestand,
                """
                        [{"id":"a1","ambt":"vertrouwenspersoon","functie":"vpoo","naam":"Demo","vanuit":"demo",
                          "van":"2025-01-01","tot":"%s"}]""".formatted(tot));
        Files.setLastModifiedTime(bestand, FileTime.from(Instant.ofEpochSecond(tot.hashCode() & 0xffff)));
    }
}
