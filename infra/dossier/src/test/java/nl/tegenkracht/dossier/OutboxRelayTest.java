package nl.tegenkracht.dossier;

import static nl.tegenkracht.dossier.OutboxSetting.AMBTELIJK;
import static nl.tegenkracht.dossier.OutboxSetting.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.events.EventNotPublished;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxRelayTest {

    private static final String DOSSIER = Id.derivedFrom("dossier");

    @TempDir
    private Path directory;
    private OutboxSetting setting;

    @BeforeEach
    void setUp() {
        setting = new OutboxSetting(directory);
    }

    @AfterEach
    void tearDown() {
        setting.close();
    }

    @Test
    void everythingIsSentInOrderAndThenGone() {
        in(AMBTELIJK, () -> {
            announce(1, "een", "twee", "drie");
            setting.send(DOSSIER);

            assertThat(setting.broker.acknowledged()).extracting(Event::sequence).containsExactly(1L, 2L, 3L);
            assertThat(setting.broker.acknowledged()).extracting(Event::subject).containsOnly(DOSSIER);
            assertThat(setting.broker.topics()).containsOnly("tegenkracht.ambtelijk.melding.v1");
            assertThat(setting.audited()).containsOnlyOnce(DOSSIER).contains("gemeld");
            assertThat(waiting("out")).isEmpty();
            assertThat(waiting("audit")).isEmpty();
            assertThat(setting.announced()).isEmpty();
        });
    }

    @Test
    void whatIsNotAcknowledgedStaysAndNothingAfterItGoesFirst() {
        in(AMBTELIJK, () -> {
            announce(1, "een", "twee", "drie");
            setting.broker.refuseAfter(1);

            assertThatThrownBy(() -> setting.send(DOSSIER)).isInstanceOf(EventNotPublished.class);

            assertThat(setting.broker.acknowledged()).extracting(Event::sequence).containsExactly(1L);
            assertThat(setting.audited()).as("the act does not wait for the broker").containsOnlyOnce(DOSSIER);
            assertThat(waiting("audit")).isEmpty();
            assertThat(waiting("out")).hasSize(3);
            assertThat(setting.announced()).containsExactly(DOSSIER);
        });
    }

    @Test
    void whatFailedIsSentAgainFromTheFirstUnderTheSameIds() {
        in(AMBTELIJK, () -> {
            announce(1, "een", "twee");
            setting.broker.refuseAfter(1);
            assertThatThrownBy(() -> setting.send(DOSSIER)).isInstanceOf(EventNotPublished.class);
            setting.broker.refuseAfter(Integer.MAX_VALUE);
            setting.send(DOSSIER);

            var events = setting.broker.acknowledged();
            assertThat(events).extracting(Event::sequence).containsExactly(1L, 1L, 2L);
            assertThat(events.get(1)).isEqualTo(events.get(0));
        });
    }

    @Test
    void whatIsAddedWhileSendingWaitsForTheNextTime() {
        in(AMBTELIJK, () -> {
            announce(1, "een");
            setting.broker.beforeSending(() -> {
                setting.broker.beforeSending(() -> {});
                setting.writeNext(DOSSIER, "twee");
            });
            setting.send(DOSSIER);

            assertThat(waiting("out")).extracting(line -> line.getLong("number")).containsExactly(2L);
            assertThat(setting.announced()).containsExactly(DOSSIER);

            setting.send(DOSSIER);
            assertThat(setting.broker.acknowledged()).extracting(Event::sequence).containsExactly(1L, 2L);
            assertThat(setting.announced()).isEmpty();
        });
    }

    @Test
    void anEntryWithoutItsDossierStaysForWhoStillHasToWriteIt() {
        in(AMBTELIJK, () -> {
            setting.index.announce("zaak", DOSSIER, 1, setting.clock.instant());
            setting.send(DOSSIER);

            assertThat(setting.broker.acknowledged()).isEmpty();
            assertThat(setting.announced()).containsExactly(DOSSIER);
        });
    }

    @Test
    void anAuditEntryAloneIsWrittenAndRemovedToo() {
        in(AMBTELIJK, () -> {
            announce(1);
            setting.send(DOSSIER);

            assertThat(setting.audited()).containsOnlyOnce(DOSSIER);
            assertThat(waiting("audit")).isEmpty();
        });
    }

    @Test
    void aDossierThatWasSentCanBeSentAgainFromAnotherThread() throws InterruptedException {
        in(AMBTELIJK, () -> {
            announce(1, "een");
            setting.send(DOSSIER);
        });
        var other = Thread.ofVirtual().start(() -> in(AMBTELIJK, () -> setting.send(DOSSIER)));
        other.join();

        assertThat(setting.broker.acknowledged()).hasSize(1);
    }

    @Test
    void theRequestDoesNotWaitAndClosingDoes() throws InterruptedException {
        var requestIsOver = new CountDownLatch(1);
        setting.broker.beforeSending(() -> await(requestIsOver));
        in(AMBTELIJK, () -> announce(1, "een"));
        setting.relay.sendLater(AMBTELIJK, setting.dossiers.store(), DOSSIER);
        assertThat(setting.broker.acknowledged()).isEmpty();

        requestIsOver.countDown();
        setting.relay.close();

        assertThat(setting.broker.acknowledged()).hasSize(1);
        in(AMBTELIJK, () -> assertThat(setting.announced()).isEmpty());
    }

    @Test
    void whatFailsInTheBackgroundIsLeftToTheSweep() {
        in(AMBTELIJK, () -> announce(1, "een"));
        setting.broker.refuseAfter(0);
        setting.relay.sendLater(AMBTELIJK, setting.dossiers.store(), DOSSIER);
        setting.relay.close();

        in(AMBTELIJK, () -> {
            assertThat(waiting("out")).hasSize(1);
            assertThat(setting.announced()).containsExactly(DOSSIER);
        });
    }

    private void announce(long version, String... states) {
        setting.index.announce("zaak", DOSSIER, version, setting.clock.instant());
        setting.store(DOSSIER, version, List.of(), states);
    }

    private List<Document> waiting(String field) {
        return setting.stored(DOSSIER).getList(field, Document.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }
}
