package nl.tegenkracht.dossier;

import static nl.tegenkracht.dossier.OutboxSetting.AMBTELIJK;
import static nl.tegenkracht.dossier.OutboxSetting.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.tegenkracht.dossier.fixture.MemoryMongo;
import org.junit.jupiter.api.Test;

class OutboxIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = NOW.plusMillis(1);

    private final OutboxIndex index = new OutboxIndex(new MemoryMongo());

    @Test
    void anEntryStaysUntilTheVersionItWasSetForIsSent() {
        in(AMBTELIJK, () -> {
            index.announce("zaak", "a", 2, NOW);
            index.done("a", 1);
            assertThat(open(LATER)).containsExactly("a");

            index.done("a", 2);
            assertThat(open(LATER)).isEmpty();
        });
    }

    @Test
    void aLateAnnouncementOfAnOlderVersionDoesNotHideTheNewerOne() {
        in(AMBTELIJK, () -> {
            index.announce("zaak", "a", 3, NOW);
            index.announce("zaak", "a", 2, NOW);
            index.done("a", 2);

            assertThat(open(LATER)).containsExactly("a");
        });
    }

    @Test
    void whatWasAnnouncedJustNowIsNotOpenYet() {
        in(AMBTELIJK, () -> {
            index.announce("zaak", "a", 1, NOW);

            assertThat(open(NOW)).isEmpty();
            assertThat(open(LATER)).containsExactly("a");
        });
    }

    @Test
    void theOldestComeFirstAndNoMoreThanAskedFor() {
        in(AMBTELIJK, () -> {
            index.announce("zaak", "young", 1, NOW);
            index.announce("zaak", "old", 1, NOW.minusSeconds(2));
            index.announce("zaak", "older", 1, NOW.minusSeconds(3));

            assertThat(index.due(LATER, 2)).extracting(OutboxIndex.Pending::dossier).containsExactly("older", "old");
        });
    }

    @Test
    void onlyAnEntryFromBeforeIsForgotten() {
        in(AMBTELIJK, () -> {
            index.announce("zaak", "a", 1, NOW);
            index.announce("zaak", "b", 1, NOW);
            index.forget("a", NOW);
            assertThat(open(LATER)).containsExactlyInAnyOrder("a", "b");

            index.forget("a", LATER);
            assertThat(open(LATER)).containsExactly("b");
        });
    }

    @Test
    void whatFailsWaitsEverLongerAndLetsTheOthersGoFirst() {
        in(AMBTELIJK, () -> {
            index.announce("zaak", "broken", 1, NOW.minusSeconds(9));
            index.announce("zaak", "fine", 1, NOW);
            var first = index.due(LATER, 1).getFirst();
            index.postpone(first, NOW.plus(first.pause()));

            assertThat(open(LATER)).containsExactly("fine");
            assertThat(index.setAside()).isOne();
            var second = index.due(NOW.plusSeconds(60), 10).getLast();
            assertThat(second.kind()).isEqualTo("zaak");
            assertThat(second.attempts()).isOne();
            assertThat(second.pause()).isGreaterThan(first.pause());
            assertThat(new OutboxIndex.Pending("a", "zaak", 1_000_000).pause()).isEqualTo(Duration.ofHours(1));
        });
    }

    @Test
    void aNewWriteGetsItsTurnAtOnce() {
        in(AMBTELIJK, () -> {
            index.announce("zaak", "a", 1, NOW);
            index.postpone(index.due(LATER, 1).getFirst(), NOW.plusSeconds(3600));
            index.announce("zaak", "a", 2, NOW);

            assertThat(open(LATER)).containsExactly("a");
            assertThat(index.setAside()).isZero();
        });
    }

    private List<String> open(Instant before) {
        return index.due(before, 10).stream().map(OutboxIndex.Pending::dossier).toList();
    }
}
