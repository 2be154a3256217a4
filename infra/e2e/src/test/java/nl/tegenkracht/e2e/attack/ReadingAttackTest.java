package nl.tegenkracht.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However much, slowly or often one person reads, others do not notice. */
@Tag("attacks")
@UnderAttack
class ReadingAttackTest {

    @Test
    void nobodyNotices50ReadersAtOnceOfAConversationOf590LongBerichten(Arena arena) {
        assertThat(arena.harm(ReadingAttacks.LONG_CONVERSATION, 50)).isEmpty();
    }

    @Test
    void nobodyNotices200SlowReadersOfALongConversation(Arena arena) {
        assertThat(arena.harm(ReadingAttacks.SLOW_READERS, 200)).isEmpty();
    }

    @Test
    void nobodyNoticesThatOnePersonAsksFor5000Lists(Arena arena) {
        assertThat(arena.harm(ReadingAttacks.LISTS, 5000)).isEmpty();
    }
}
