package nl.tegenkracht.demologin.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One worker that is busy until the test lets go; whoever comes meanwhile waits. */
@Tag("timing")
class FairTurnsTest {

    private static final LoginSource ATTACKER = LoginSource.address("127.0.0.2");

    private final FairTurns turns = new FairTurns(1, 4, 16);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        letGo.countDown();
        threads.close();
    }

    @Test
    void manyAttemptsOfOneSourceLetAnotherGoAfterTheFirst() {
        keepBusy();
        for (int i = 0; i < 4; i++) {
            arrive("attacker", ATTACKER, 1 + i);
        }
        arrive("otto", LoginSource.address("127.0.0.1"), 5);
        arrive("noa's device", LoginSource.device("d"), 6);

        letGo.countDown();
        Awaitility.await().until(() -> served.size() == 6);
        assertThat(served).containsExactly("noa's device", "attacker", "otto", "attacker", "attacker", "attacker");
    }

    @Test
    void whoFindsNoPlaceToWaitHearsItAtOnce() {
        keepBusy();
        for (int i = 0; i < 4; i++) {
            arrive("attacker", ATTACKER, 1 + i);
        }

        assertThatThrownBy(() -> turns.take(ATTACKER, () -> "")).isInstanceOf(LoginBusy.class);
        for (int i = 0; i < 12; i++) {
            arrive("another", LoginSource.address("127.0.1." + i), 5 + i);
        }
        assertThatThrownBy(() -> turns.take(LoginSource.address("127.0.2.1"), () -> ""))
                .isInstanceOf(LoginBusy.class);
        arrive("noa's device", LoginSource.device("d"), 17);
    }

    @Test
    void afterABusyMomentTheWorkerIsFreeAgain() {
        for (int i = 0; i < 10; i++) {
            assertThat(turns.<String>take(ATTACKER, () -> "done")).isEqualTo("done");
        }
        assertThatThrownBy(() -> turns.take(ATTACKER, () -> {
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);
        assertThat(turns.<String>take(ATTACKER, () -> "done")).isEqualTo("done");
    }

    private void keepBusy() {
        var started = new CountDownLatch(1);
        threads.submit(() -> turns.take(ATTACKER, () -> {
            started.countDown();
            await(letGo);
            return "";
        }));
        await(started);
    }

    private void arrive(String name, LoginSource source, int waiting) {
        threads.submit(() -> turns.take(source, () -> served.add(name)));
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(2))
                .until(() -> turns.waiting() == waiting);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
