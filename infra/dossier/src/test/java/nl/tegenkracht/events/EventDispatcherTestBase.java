package nl.tegenkracht.events;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.storage.SharedStorage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An inbox of the sample service in fractie Noord, with a projection that counts, and the events that arrive there. */
abstract class EventDispatcherTestBase extends SampleServiceTestBase {

    static final DataDomain NOORD = new DataDomain("fractie-noord");
    /** Of events that build on each other, and of events that replace each other. */
    static final String TOPIC = Topics.events(NOORD, ServiceName.BELEID);
    static final String STAND_TOPIC = Topics.events(NOORD, ServiceName.MELDING);

    @Autowired
    EnvelopeCipher cipher;
    @Autowired
    private DomainRegister domains;
    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Projections projections;
    @Autowired
    MongoClient client;
    @Autowired
    JsonMapper json;
    @Autowired
    private SharedStorage shared;

    private SimpleMeterRegistry meters;
    EventDispatcher dispatcher;
    boolean fails;

    @BeforeEach
    void newDispatcher() {
        meters = new SimpleMeterRegistry();
        dispatcher = dispatcher(new CountingProjection());
    }

    EventDispatcher dispatcher(EventHandler... handlers) {
        return new EventDispatcher(domains,
                new EventInbox(cipher, new ParkedEvents(mongo::getCollection, meters, Clock.systemUTC()),
                        List.of(handlers)),
                new EventInbox(cipher, new ParkedEvents(shared.operations()::getCollection, meters, Clock.systemUTC()),
                        List.of()));
    }

    void dispatch(String dossier, int... sequences) {
        for (var sequence : sequences) {
            dispatcher.dispatch(List.of(
                    message(TOPIC, event(dossier, sequence, EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT, 1))));
        }
    }

    Event event(String dossier, long sequence, EventType type, long epoch) {
        return new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"), type.type(),
                Instant.parse("2026-11-21T10:00:00Z"), dossier, sequence, epoch,
                json.valueToTree(ZaakKind.snapshot("stap-" + sequence)));
    }

    ConsumerRecord<String, byte[]> stand(String dossier, long sequence, long epoch) {
        return message(STAND_TOPIC, event(dossier, sequence, EventType.MELDING_STAND, epoch));
    }

    ConsumerRecord<String, byte[]> message(String topic, Event event) {
        return new ConsumerRecord<>(topic, 0, event.sequence(), event.subject(), cipher.seal(topic, event));
    }

    Document projection(String dossier) {
        return collection("projection").find(Filters.eq("_id", dossier)).first();
    }

    long parked(String topic, String dossier) {
        return collection("apartgezet").countDocuments(Filters.eq("sleutel", topic + ":" + dossier));
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("melding_fractie-noord").getCollection(name);
    }

    double alarms() {
        return meters.counter("tegenkracht.events.parked").count();
    }

    /** Counts per dossier how often something was really applied. */
    private final class CountingProjection implements EventHandler {

        @Override
        public Set<EventType> types() {
            return Set.of(EventType.MELDING_ONTVANGEN, EventType.MELDING_TOEGEWEZEN, EventType.MELDING_STAND,
                    EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT, EventType.TELLING);
        }

        @Override
        public HandlingResult handle(DataDomain domain, Event event) {
            if (fails) {
                throw new IllegalArgumentException("poison");
            }
            return projections.apply("projection", event, Updates.inc("applied", 1));
        }

        @Override
        public HandlingResult skip(DataDomain domain, Event event) {
            return projections.skip("projection", event);
        }
    }
}
