package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.dossier.fixture.Sabotage;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.events.DeadBroker;
import nl.tegenkracht.events.EventNotPublished;
import nl.tegenkracht.events.EventPublisher;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The broker is gone, or two instances do the same at once: nothing gets lost and order is kept. */
@Tag("timing")
class OutageTest extends DossiersTestBase {

    @Autowired
    private DossierBackend backend;
    @Autowired
    private EventPublisher publisher;
    @Autowired
    @Qualifier("envelopeCipher")
    private Object cipher;

    OutageTest() {
        super("fractie-zuid");
    }

    @Test
    void withoutABrokerEverythingWaitsAndThenStillArrivesInOrder() throws Exception {
        String dossier;
        try (var offline = new OutboxRelay(backend, DeadBroker.publisher(cipher))) {
            // The sweep of the service that runs here may be sooner: then there is nothing left to send.
            dossier = await().until(() -> refused(offline), id -> id != null && out(id).size() == 3);
        }
        assertThat(pending(dossier)).isTrue();

        try (var online = instance()) {
            in(() -> send(online, dossier));
        }

        assertThat(sequences(dossier, 3)).containsExactly("1", "2", "3");
        assertThat(out(dossier)).isEmpty();
        assertThat(pending(dossier)).isFalse();
    }

    @Test
    void twoInstancesAtTheSameTimeMaySendTwiceButSkipNothing() throws Exception {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            ids.add(unsent(5));
        }
        try (var first = instance();
                var second = instance();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.forEach(id -> {
                threads.submit(() -> in(() -> send(first, id)));
                threads.submit(() -> in(() -> send(second, id)));
            });
        }
        for (var id : ids) {
            assertThat(sequences(id, 5)).containsExactly("1", "2", "3", "4", "5");
            assertThat(out(id)).isEmpty();
            assertThat(pending(id)).isFalse();
        }
    }

    /** A dossier whose service died before anything could be sent. */
    private String unsent(int count) throws Exception {
        var id = Id.random();
        var melder = caller("melder");
        var states = IntStream.rangeClosed(1, count).mapToObj(i -> "stap-" + i).toArray(String[]::new);
        in(() -> Sabotage.dieBefore(3, () -> dossiers.create(dossiers.draft(id),
                ZaakKind.opened(melder, List.of(), states), melder)));
        return id;
    }

    /** Three events that a relay could not send, for the broker is not there; null if there was nothing left to send. */
    private String refused(OutboxRelay offline) throws Exception {
        var dossier = unsent(3);
        var refusal = catchThrowable(() -> in(() -> send(offline, dossier)));
        if (refusal == null) {
            return null;
        }
        assertThat(refusal).isInstanceOf(EventNotPublished.class);
        return dossier;
    }

    private List<Document> out(String dossier) {
        return raw(dossier).getList("out", Document.class);
    }

    private OutboxRelay instance() {
        return new OutboxRelay(backend, publisher);
    }

    private Boolean send(OutboxRelay relay, String dossier) {
        relay.send(dossiers.store(), dossier);
        return true;
    }
}
