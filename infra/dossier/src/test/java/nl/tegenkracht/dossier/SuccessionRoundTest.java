package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import org.junit.jupiter.api.Test;

class SuccessionRoundTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Set<Benoeming> NOBODY = Set.of();
    private static final Set<Benoeming> KIKI = Set.of(new Benoeming("kiki", Ambt.KLACHTENCOMMISSIE, "secretaris",
            "Naam", "de Kamer", LocalDate.of(2025, 1, 1), null));

    private final SuccessionRound round = new SuccessionRound();

    @Test
    void everythingIsLookedAtAfterAStartAndAfterAChange() {
        assertThat(round.isDue(KIKI, NOW)).isTrue();

        round.done(KIKI, NOW);

        assertThat(round.isDue(KIKI, NOW)).isFalse();
        assertThat(round.isDue(NOBODY, NOW)).isTrue();
    }

    @Test
    void afterAChangeOnceMoreAndThenOnlyForSafety() {
        round.done(KIKI, NOW);
        var later = NOW.plus(SuccessionRound.SETTLE_TIME);
        assertThat(round.isDue(KIKI, later.minus(MOMENT))).isFalse();
        assertThat(round.isDue(KIKI, later)).isTrue();

        round.done(KIKI, later);

        assertThat(round.isDue(KIKI, later.plus(SuccessionRound.SAFETY).minus(MOMENT))).isFalse();
        assertThat(round.isDue(KIKI, later.plus(SuccessionRound.SAFETY))).isTrue();
    }

    @Test
    void whatWaitsIsTriedTwiceAsLateEachTimeUpToTenMinutes() {
        var now = NOW;
        var pause = SuccessionRound.FIRST_PAUSE;
        for (var attempt = 0; attempt < 10; attempt++) {
            round.postpone("dossier", now);
            assertThat(round.dueAt(now.plus(pause).minus(MOMENT))).isEmpty();
            now = now.plus(pause);
            assertThat(round.dueAt(now)).containsExactly("dossier");
            pause = pause.multipliedBy(2).compareTo(SuccessionRound.LONGEST_PAUSE) < 0
                    ? pause.multipliedBy(2)
                    : SuccessionRound.LONGEST_PAUSE;
        }
        assertThat(round.count()).isEqualTo(1);

        round.settle("dossier");

        assertThat(round.count()).isZero();
        assertThat(round.dueAt(now.plus(Duration.ofDays(1)))).isEmpty();
    }
}
