package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The watcher would hide it if a part died of something that a test did. */
@EndToEnd
@Order(32)
class RestartsTest {

    @Test
    void noPartDiedByItselfWhileEverythingElseWasTested(RunningPlatform platform) {
        assertThat(platform.localPlatform().watcher()).isPresent();
        assertThat(platform.data().resolve("logs/watch.log")).content().doesNotContain("TK-19");
    }
}
