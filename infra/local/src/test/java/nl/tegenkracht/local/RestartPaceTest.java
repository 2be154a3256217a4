package nl.tegenkracht.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartPaceTest {

    private final RestartPace pace = new RestartPace();
    private Duration now = Duration.ZERO;

    @Test
    void whatKeepsDyingIsStartedAgainAfterEverLongerPausesAndAtMostAMinute() {
        var pauses = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) {
            pauses.add(secondsUntilDue());
            pace.restarted(now);
        }
        assertThat(pauses).isEqualTo(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L));
    }

    @Test
    void afterTenGoodMinutesThePauseIsOneSecondAgain() {
        dieTimes(4);

        now = now.plus(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(secondsUntilDue()).isEqualTo(16);
        pace.restarted(now);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(secondsUntilDue()).isEqualTo(1);
        pace.restarted(now);
        assertThat(pace.inARow()).isEqualTo(1);
    }

    @Test
    void theThirdRestartInARowIsAnAlarm() {
        dieTimes(2);
        assertThat(pace.alarming()).isFalse();
        dieTimes(1);
        assertThat(pace.alarming()).isTrue();
    }

    @Test
    void whatSomebodyElseStartedMeanwhileWaitsForNothing() {
        dieTimes(3);
        assertThat(pace.isDue(now)).isFalse();
        pace.present();

        assertThat(secondsUntilDue()).isEqualTo(8);
    }

    private void dieTimes(int times) {
        for (int i = 0; i < times; i++) {
            secondsUntilDue();
            pace.restarted(now);
        }
    }

    private long secondsUntilDue() {
        long seconds = 0;
        while (!pace.isDue(now)) {
            now = now.plusSeconds(1);
            seconds++;
        }
        return seconds;
    }
}
