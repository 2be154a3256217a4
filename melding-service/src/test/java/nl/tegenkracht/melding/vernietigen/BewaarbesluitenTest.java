package nl.tegenkracht.melding.vernietigen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.domain.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which decision about keeping holds, and until when something is kept by it. */
class BewaarbesluitenTest {

    private static final LegalClock CLOCK = () -> Instant.parse("2026-11-29T10:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void theLastDecisionOfThatKindAndDomainHoldsFromItsDayOn() throws IOException {
        var besluiten = besluiten(line("fractie-noord", "signalering", 5, "2024-02-29"),
                line("fractie-noord", "signalering", 4, "2026-11-29"),
                line("fractie-noord", "signalering", 3, "2026-11-29"),
                line("fractie-noord", "signalering", 1, "2026-11-30"),
                line("fractie-noord", "urenstaat", 7, "2024-01-01"),
                line("fractie-zuid", "signalering", 2, "2024-01-01"));

        assertThat(years(besluiten, "fractie-noord", "signalering")).contains(3);
        assertThat(years(besluiten, "fractie-noord", "urenstaat")).contains(7);
        assertThat(years(besluiten, "fractie-zuid", "signalering")).contains(2);
        assertThat(years(besluiten, "fractie-zuid", "urenstaat")).isEmpty();
        assertThat(years(new Bewaarbesluiten("", CLOCK), "fractie-noord", "signalering")).isEmpty();
    }

    @Test
    void aFileThatBreaksLeavesWhatWasReadLastInForceAndOneThatWasNeverGoodDecidesNothing() throws IOException {
        var besluiten = besluiten(line("fractie-noord", "signalering", 5, "2024-01-01"));
        assertThat(years(besluiten, "fractie-noord", "signalering")).contains(5);

        var broken = Files.writeString(file(), line("fractie-noord", "signalering", 0, "2024-01-01"));

        assertThat(years(besluiten, "fractie-noord", "signalering")).contains(5);
        assertThat(years(new Bewaarbesluiten(broken.toString(), CLOCK), "fractie-noord", "signalering")).isEmpty();
    }

    @Test
    void aTermOfYearsFromTheLastOfFebruaryEndsOnTheLastOfFebruary() {
        assertThat(new Bewaarbesluit(new DataDomain("extern"), "signalering", 1, "grond", LocalDate.of(2020, 1, 1),
                "iemand")
                .lastDay(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    private Bewaarbesluiten besluiten(String... lines) throws IOException {
        return new Bewaarbesluiten(Files.writeString(file(), "[" + String.join(",", lines) + "]").toString(), CLOCK);
    }

    private Path file() {
        return directory.resolve("bewaarbesluiten.json");
    }

    private static Optional<Integer> years(Bewaarbesluiten besluiten, String domain, String kind) {
        return DomainContext.in(new DataDomain(domain), () -> besluiten.of(kind).map(Bewaarbesluit::jaren));
    }

    private static String line(String domain, String kind, int years, String day) {
        return "{\"domein\": \"%s\", \"soort\": \"%s\", \"jaren\": %d, \"grond\": \"grond\", \"op\": \"%s\", \"orgaan\": \"iemand\"}"
                .formatted(domain, kind, years, day);
    }
}
