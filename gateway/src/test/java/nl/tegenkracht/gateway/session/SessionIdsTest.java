package nl.tegenkracht.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionIdsTest {

    private final SessionIds ids = new SessionIds("password of the database in a test");

    @Test
    void everyGatewayKnowsAnIdThatOneOfThemMade() {
        var id = ids.create();

        assertThat(ids.isProven(id)).isTrue();
        assertThat(new SessionIds("password of the database in a test").isProven(id)).isTrue();
        assertThat(ids.create()).isNotEqualTo(id);
    }

    @Test
    void aMadeUpIdProvesNothing() {
        var id = ids.create();
        var other = ids.create();

        for (var madeUp : new String[]{null, "", "x", id.substring(0, 43), id + "A", "A" + id.substring(1),
                id.substring(0, 44) + other.substring(44), id.replace('.', '_')}) {
            if (!id.equals(madeUp)) {
                assertThat(ids.isProven(madeUp)).as(madeUp).isFalse();
            }
        }
        assertThat(new SessionIds("another password of that database").isProven(id)).isFalse();
    }

    @Test
    void anIdOfAnEarlierVersionIsToldByItsForm() {
        assertThat(SessionIds.isFormer("A".repeat(43))).isTrue();
        assertThat(SessionIds.isFormer(ids.create())).isFalse();
        assertThat(SessionIds.isFormer("A".repeat(42))).isFalse();
    }
}
