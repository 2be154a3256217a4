package nl.tegenkracht.starter.dossier;

import static nl.tegenkracht.starter.dossier.OutboxSetting.AMBTELIJK;
import static nl.tegenkracht.starter.dossier.OutboxSetting.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.tegenkracht.starter.fixture.MemoryMongo;
import org.junit.jupiter.api.Test;

class OutboxIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = NOW.plusMillis(1);

    private final OutboxIndex index = new OutboxIndex(new MemoryMongo());

    @Test
    void anEntryStaysUntilTheVersionItWasSetForIsSent() {
        in(AMBTELIJK, () -> {
            index.announce("a", 2, NOW);
            index.done("a", 1);
            assertThat(open(LATER)).containsExactly("a");

            index.done("a", 2);
            assertThat(open(LATER)).isEmpty();
        });
    }

    @Test
    void aLateAnnouncementOfAnOlderVersionDoesNotHideTheNewerOne() {
        in(AMBTELIJK, () -> {
            index.announce("a", 3, NOW);
            index.announce("a", 2, NOW);
            index.done("a", 2);

            assertThat(open(LATER)).containsExactly("a");
        });
    }

    @Test
    void whatWasAnnouncedJustNowIsNotOpenYet() {
        in(AMBTELIJK, () -> {
            index.announce("a", 1, NOW);

            assertThat(open(NOW)).isEmpty();
            assertThat(open(LATER)).containsExactly("a");
        });
    }

    @Test
    void theOldestComeFirstAndNoMoreThanAskedFor() {
        in(AMBTELIJK, () -> {
            index.announce("young", 1, NOW);
            index.announce("old", 1, NOW.minusSeconds(2));
            index.announce("older", 1, NOW.minusSeconds(3));

            assertThat(index.openSince(LATER, 2)).containsExactly("older", "old");
        });
    }

    @Test
    void onlyAnEntryFromBeforeIsForgotten() {
        in(AMBTELIJK, () -> {
            index.announce("a", 1, NOW);
            index.announce("b", 1, NOW);
            index.forget("a", NOW);
            assertThat(open(LATER)).containsExactlyInAnyOrder("a", "b");

            index.forget("a", LATER);
            assertThat(open(LATER)).containsExactly("b");
        });
    }

    private List<String> open(Instant before) {
        return index.openSince(before, 10);
    }
}
