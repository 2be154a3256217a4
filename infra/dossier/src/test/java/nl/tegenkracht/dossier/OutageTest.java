package nl.tegenkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        var dossier = unsent(3);
        try (var offline = new OutboxRelay(backend, DeadBroker.publisher(cipher))) {
            assertThatThrownBy(() -> in(() -> send(offline, dossier))).isInstanceOf(EventNotPublished.class);
        }
        assertThat(raw(dossier).getList("out", Document.class)).hasSize(3);
        assertThat(pending(dossier)).isTrue();

        try (var online = instance()) {
            in(() -> send(online, dossier));
        }

        assertThat(sequences(dossier, 3)).containsExactly("1", "2", "3");
        assertThat(raw(dossier).getList("out", Document.class)).isEmpty();
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
            assertThat(raw(id).getList("out", Document.class)).isEmpty();
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

    private OutboxRelay instance() {
        return new OutboxRelay(backend, publisher);
    }

    private Boolean send(OutboxRelay relay, String dossier) {
        relay.send(dossiers.store(), dossier);
        return true;
    }
}
