package nl.tegenkracht.starter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.starter.domain.DomainRegister;
import nl.tegenkracht.starter.fixture.SampleServiceTestBase;
import nl.tegenkracht.starter.fixture.ZaakKind;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Whatever arrives twice, too late, out of order or broken: the projection is right or the alarm goes off. */
class EventDispatcherTest extends SampleServiceTestBase {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final String TOPIC = Topics.events(NOORD, ServiceName.MELDING);

    @Autowired
    private EnvelopeCipher cipher;
    @Autowired
    private DomainRegister domains;
    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Projections projections;
    @Autowired
    private MongoClient client;
    @Autowired
    private JsonMapper json;

    private SimpleMeterRegistry meters;
    private EventDispatcher dispatcher;
    private boolean fails;

    @BeforeEach
    void newDispatcher() {
        meters = new SimpleMeterRegistry();
        dispatcher = new EventDispatcher(cipher, domains, new ParkedEvents(mongo, meters),
                List.of(new CountingProjection()));
    }

    @Test
    void aDuplicateChangesNothing() {
        var dossier = Id.random();
        dispatch(dossier, 1, 2, 2, 1, 2);

        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(2);
        assertThat(projection(dossier).getInteger("applied")).isEqualTo(2);
        assertThat(alarms()).isZero();
    }

    @Test
    void aGapParksTheRestUntilItIsFilled() {
        var dossier = Id.random();
        dispatch(dossier, 1, 3, 4);
        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(1);
        assertThat(alarms()).isPositive();

        dispatch(dossier, 2);

        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(4);
        assertThat(projection(dossier).getInteger("applied")).isEqualTo(4);
        assertThat(parked(dossier)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderWithDuplicatesGivesTheSameResult(long seed) {
        var dossier = Id.random();
        var order = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 1, 3, 5));
        Collections.shuffle(order, new Random(seed));

        order.forEach(sequence -> dispatch(dossier, sequence));

        assertThat(projection(dossier).getLong("laatsteSequence")).as("seed " + seed).isEqualTo(6);
        assertThat(projection(dossier).getInteger("applied")).as("seed " + seed).isEqualTo(6);
        assertThat(parked(dossier)).isNull();
    }

    @Test
    void aSnapshotCatchesUpAndClearsWhatWasParked() {
        var dossier = Id.random();
        dispatch(dossier, 1, 3, 4);

        dispatcher.dispatch(message(event(dossier, 5, EventType.MELDING_STAND, 1)));

        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(5);
        assertThat(parked(dossier)).isNull();
        dispatch(dossier, 2);
        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(5);
    }

    @Test
    void afterARestoreTheSnapshotOfTheHigherEpochWins() {
        var dossier = Id.random();
        dispatch(dossier, 1, 2, 3);

        dispatcher.dispatch(message(event(dossier, 2, EventType.MELDING_STAND, 2)));
        dispatch(dossier, 4);

        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(2);
        assertThat(projection(dossier).getLong("epoch")).isEqualTo(2);
    }

    @Test
    void whatCannotBeHandledIsParkedAndDoesNotHoldUpOthers() {
        var poison = Id.random();
        fails = true;
        dispatch(poison, 1);
        fails = false;
        dispatch(poison, 2);
        var other = Id.random();
        dispatch(other, 1);

        assertThat(projection(poison)).isNull();
        assertThat(parked(poison).getList("wachtend", Document.class)).hasSize(2);
        assertThat(projection(other).getLong("laatsteSequence")).isEqualTo(1);
        assertThat(alarms()).isPositive();
    }

    @Test
    void tamperingDoesNotGetThrough() {
        var dossier = Id.random();
        var genuine = message(event(dossier, 1, EventType.MELDING_ONTVANGEN, 1));
        var envelope = (tools.jackson.databind.node.ObjectNode) json.readTree(genuine.value());
        envelope.put("subject", Id.random());
        dispatcher.dispatch(new ConsumerRecord<>(TOPIC, 0, 900_001, dossier, json.writeValueAsBytes(envelope)));
        dispatcher.dispatch(new ConsumerRecord<>(TOPIC, 0, 900_002, dossier, "not json".getBytes()));

        assertThat(projection(dossier)).isNull();
        assertThat(alarms()).isEqualTo(2);
    }

    @Test
    void nothingOnTheTopicIsReadable() {
        var message = message(event(Id.random(), 1, EventType.MELDING_ONTVANGEN, 1));

        assertThat(new String(message.value())).doesNotContain("pesten").doesNotContain("medewerker")
                .doesNotContain("VPOO");
    }

    private void dispatch(String dossier, int... sequences) {
        for (var sequence : sequences) {
            dispatcher.dispatch(message(event(dossier, sequence, EventType.MELDING_ONTVANGEN, 1)));
        }
    }

    private Event event(String dossier, long sequence, EventType type, long epoch) {
        return new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"), type.type(),
                Instant.parse("2026-11-21T10:00:00Z"), dossier, sequence, epoch,
                json.valueToTree(ZaakKind.snapshot("stap-" + sequence)));
    }

    private ConsumerRecord<String, byte[]> message(Event event) {
        return new ConsumerRecord<>(TOPIC, 0, event.sequence(), event.subject(),
                cipher.seal(TOPIC, event));
    }

    private Document projection(String dossier) {
        return client.getDatabase("melding_fractie-noord").getCollection("projection").find(Filters.eq("_id", dossier))
                .first();
    }

    private Document parked(String dossier) {
        return client.getDatabase("melding_fractie-noord").getCollection("geparkeerd")
                .find(Filters.eq("_id", TOPIC + ":" + dossier)).first();
    }

    private double alarms() {
        return meters.counter("tegenkracht.events.parked").count();
    }

    /** Counts per dossier how often something was really applied. */
    private final class CountingProjection implements EventHandler {

        @Override
        public Set<EventType> types() {
            return Set.of(EventType.MELDING_ONTVANGEN, EventType.MELDING_STAND);
        }

        @Override
        public HandlingResult handle(DataDomain domain, Event event) {
            if (fails) {
                throw new IllegalArgumentException("poison");
            }
            return projections.apply("projection", event, Updates.inc("applied", 1));
        }
    }
}
