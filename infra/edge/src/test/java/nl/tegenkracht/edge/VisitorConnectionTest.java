package nl.tegenkracht.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connection may wait for, and how long. */
class VisitorConnectionTest {

    private static final Duration HEADER_TIME = Duration.ofSeconds(10);

    private final List<Boolean> closings = new ArrayList<>();
    private final VisitorConnection connection = new VisitorConnection(AddressPrefix.of("192.0.2.1"), true,
            closings::add, 0);

    @Test
    void aHeaderHasItsTimeFromTheOpeningOnHoweverOftenSomethingComes() {
        for (int second = 1; second < 10; second++) {
            arrive(second, true);
            assertThat(overdueAt(10)).isFalse();
        }
        assertThat(overdueAt(11)).isTrue();
    }

    @Test
    void blankLinesBeginNoNewTime() {
        arrive(9, false);
        assertThat(overdueAt(11)).isTrue();
    }

    @Test
    void betweenTwoRequestsNothingIsOverdueAndTheNextHeaderHasItsOwnTime() {
        answer(1, true);
        assertThat(overdueAt(1000)).isFalse();
        assertThat(connection.isWaiting()).isTrue();

        arrive(1000, true);

        assertThat(overdueAt(1009)).isFalse();
        assertThat(overdueAt(1011)).isTrue();
    }

    @Test
    void whoIsBeingAnsweredHasAllTheTimeThatTakes() {
        connection.begin(seconds(1));
        assertThat(overdueAt(1000)).isFalse();
        assertThat(connection.isWaiting()).isFalse();
    }

    @Test
    void theRestOfABodyThatNobodyWantsHasHalfAMinute() {
        connection.begin(seconds(1));
        connection.answered(false, seconds(2));
        assertThat(overdueAt(31)).isFalse();
        assertThat(overdueAt(33)).isTrue();

        connection.close();

        assertThat(closings).containsExactly(true);
        assertThat(overdueAt(33)).isFalse();
    }

    private void arrive(long second, boolean header) {
        connection.begin(seconds(second));
        connection.await(header, seconds(second));
    }

    private void answer(long second, boolean bodyRead) {
        connection.begin(seconds(second));
        connection.answered(bodyRead, seconds(second));
        connection.await(false, seconds(second));
    }

    private boolean overdueAt(long second) {
        return connection.isOverdue(seconds(second), HEADER_TIME);
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
