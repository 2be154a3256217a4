package nl.tegenkracht.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a request may last, in times that the test names itself. */
class InFlightTest {

    @Test
    void aPageAndAnApiAnswerAreOverdueAfterFiveSecondsInAll() {
        for (var routeClass : new RouteClass[]{RouteClass.PAGE, RouteClass.API}) {
            var before = System.nanoTime();
            var inFlight = new InFlight(routeClass.timeout());
            var after = System.nanoTime();
            inFlight.responseStarted(false);

            assertThat(inFlight.isOverdue(before + Duration.ofSeconds(5).toNanos() - 1)).isFalse();
            assertThat(inFlight.isOverdue(after + Duration.ofSeconds(5).toNanos() + 1)).isTrue();
        }
    }

    @Test
    void aStreamThatHasBegunIsNeverOverdue() {
        var inFlight = new InFlight(RouteClass.STREAM.timeout());
        inFlight.responseStarted(true);

        assertThat(inFlight.isOverdue(System.nanoTime() + Duration.ofDays(1).toNanos())).isFalse();
    }
}
