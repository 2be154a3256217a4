package nl.tegenkracht.dossier;

import static nl.tegenkracht.dossier.OutboxSetting.AMBTELIJK;
import static nl.tegenkracht.dossier.OutboxSetting.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that neither takes nor refuses: what waits for it does not grow without end, nor does it stop a stop. */
@Tag("timing")
class OutboxRelayLimitsTest {

    private static final String DOSSIER = Id.derivedFrom("dossier");

    @TempDir
    private Path directory;
    private final CountDownLatch broker = new CountDownLatch(1);
    private OutboxSetting setting;

    @BeforeEach
    void setUp() {
        setting = new OutboxSetting(directory);
        in(AMBTELIJK, () -> {
            setting.index.announce("zaak", DOSSIER, 1, setting.clock.instant());
            setting.store(DOSSIER, 1, List.of(), "een");
        });
        setting.broker.beforeSending(this::hang);
    }

    @AfterEach
    void tearDown() {
        broker.countDown();
        setting.close();
    }

    @Test
    void onlySoManyWaitForABrokerThatHangsAndTheRestIsLeftToTheSweep() {
        for (var i = 0; i < 3 * OutboxRelay.AT_ONCE; i++) {
            setting.relay.sendLater(AMBTELIJK, setting.dossiers.store(), DOSSIER);
        }
        assertThat(setting.relay.underway()).isEqualTo(OutboxRelay.AT_ONCE);

        broker.countDown();
        await().until(() -> setting.relay.underway() == 0);
        assertThat(setting.broker.acknowledged()).hasSize(1);
    }

    @Test
    void aStopDoesNotWaitForABrokerThatHangsAndTheEventStaysInTheOutbox() {
        setting.relay.sendLater(AMBTELIJK, setting.dossiers.store(), DOSSIER);
        setting.relay.close();

        assertThat(setting.broker.acknowledged()).isEmpty();
        in(AMBTELIJK, () -> assertThat(setting.announced()).containsExactly(DOSSIER));
        setting.relay.sendLater(AMBTELIJK, setting.dossiers.store(), DOSSIER);
    }

    private void hang() {
        try {
            broker.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
