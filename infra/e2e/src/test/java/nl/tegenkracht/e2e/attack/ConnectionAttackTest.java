package nl.tegenkracht.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections that stay open take nothing from others. */
@Tag("attacks")
@UnderAttack
class ConnectionAttackTest {

    @Test
    void nobodyNotices4000ConnectionsWithHalfAHeaderAtTheGateway(Arena arena) {
        assertThat(arena.harm(ConnectionAttacks.HALF_OPEN_AT_THE_GATEWAY, 4000)).isEmpty();
    }

    @Test
    void nobodyNotices4000ConnectionsWithHalfAHeaderAtTheLoginPage(Arena arena) {
        assertThat(arena.harm(ConnectionAttacks.HALF_OPEN_AT_IDENTITY, 4000)).isEmpty();
    }

    @Test
    void nobodyNotices1000ConnectionsOfOnePersonOnWhichNothingIsAsked(Arena arena) {
        assertThat(arena.harm(ConnectionAttacks.IDLE, 1000)).isEmpty();
    }

    @Test
    void nobodyNoticesThat1000PeopleLeftAPageOpenAnd50ADashboard(Arena arena) {
        assertThat(arena.harm(ConnectionAttacks.IDLE_AND_DASHBOARDS, 1000)).isEmpty();
    }
}
