package nl.tegenkracht.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventEnvelope;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.storage.SharedStorage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Whatever arrives twice, too late, out of order or broken: the projection is right or the alarm goes off. */
class EventDispatcherTest extends SampleServiceTestBase {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    /** Of events that build on each other, and of events that replace each other. */
    private static final String TOPIC = Topics.events(NOORD, ServiceName.BELEID);
    private static final String STAND_TOPIC = Topics.events(NOORD, ServiceName.MELDING);

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
    @Autowired
    private KeyVault vault;
    @Autowired
    private SharedStorage shared;

    private SimpleMeterRegistry meters;
    private EventDispatcher dispatcher;
    private boolean fails;

    @BeforeEach
    void newDispatcher() {
        meters = new SimpleMeterRegistry();
        dispatcher = dispatcher(new CountingProjection());
    }

    private EventDispatcher dispatcher(EventHandler... handlers) {
        return new EventDispatcher(domains,
                new EventInbox(cipher, new ParkedEvents(mongo::getCollection, meters, Clock.systemUTC()),
                        List.of(handlers)),
                new EventInbox(cipher, new ParkedEvents(shared.operations()::getCollection, meters, Clock.systemUTC()),
                        List.of()));
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
        assertThat(parked(TOPIC, dossier)).isZero();
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
        assertThat(parked(TOPIC, dossier)).isZero();
    }

    @Test
    void aStandWaitsForNothingAndReplacesWhatWasBefore() {
        var dossier = Id.random();

        for (var sequence : List.of(7, 3, 9, 8)) {
            dispatcher.dispatch(List.of(stand(dossier, sequence, 1)));
        }

        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(9);
        assertThat(projection(dossier).getInteger("applied")).isEqualTo(2);
        assertThat(alarms()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"MELDING_ONTVANGEN", "MELDING_TOEGEWEZEN"})
    void whatWasSentBeforeThereWereOnlyStandsIsReadAsOne(EventType former) {
        var dossier = Id.random();

        dispatcher.dispatch(List.of(message(STAND_TOPIC, event(dossier, 5, former, 1))));

        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(5);
        assertThat(alarms()).isZero();
    }

    @Test
    void afterARestoreTheStandOfTheHigherEpochWins() {
        var dossier = Id.random();

        dispatcher.dispatch(List.of(stand(dossier, 3, 1), stand(dossier, 2, 2), stand(dossier, 4, 1)));

        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(2);
        assertThat(projection(dossier).getLong("epoch")).isEqualTo(2);
    }

    @Test
    void aStandClearsWhatWaitedAndWhatAnEarlierVersionParked() {
        var dossier = Id.random();
        fails = true;
        dispatcher.dispatch(List.of(stand(dossier, 1, 1)));
        fails = false;
        collection("geparkeerd").insertOne(new Document("_id", STAND_TOPIC + ":" + dossier)
                .append("reden", "er ontbreekt een eerdere").append("wachtend", List.of(new Document("sequence", 2L)
                        .append("bericht", new Binary(stand(dossier, 2, 1).value())))));

        dispatcher.dispatch(List.of(stand(dossier, 3, 1)));

        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(3);
        assertThat(parked(STAND_TOPIC, dossier)).isZero();
        assertThat(collection("geparkeerd").find(Filters.eq("_id", STAND_TOPIC + ":" + dossier)).first()).isNull();
    }

    @Test
    void aTypeThatDoesNotExistHereYetIsPassedOverAndTheSequenceGoesOn() {
        var dossier = Id.random();
        dispatch(dossier, 1);

        dispatcher.dispatch(List.of(ofLater(dossier, 2, "nl.tegenkracht.beleid.toepasselijkverklaring.ingetrokken")));
        dispatch(dossier, 3);

        assertThat(projection(dossier).getLong("laatsteSequence")).isEqualTo(3);
        assertThat(projection(dossier).getInteger("applied")).isEqualTo(2);
        assertThat(alarms()).isZero();
    }

    @Test
    void aFieldThatDoesNotExistHereYetIsNotLookedAt() {
        var data = json.createObjectNode().put("domein", "fractie-noord").put("regelset", "KR-2021")
                .put("van", "2024-01-01").put("later", "something");
        data.putNull("tot");

        assertThat(new Event(Id.random(), "", "", null, "", 1, 1, data).dataAs(Toepasselijkverklaring.class).regelset())
                .isEqualTo("KR-2021");
    }

    @Test
    void aFigureIsNeverParked() {
        var gemeenschappelijk = "melding_gemeenschappelijk";
        fails = true;
        var dossier = Id.random();
        dispatcher.dispatch(List.of(message(Topics.TELLING, event(dossier, 100, EventType.TELLING, 1)),
                new ConsumerRecord<>(Topics.TELLING, 0, 1, dossier, "not json".getBytes())));
        fails = false;

        dispatcher.dispatch(List.of(message(Topics.TELLING, event(dossier, 300, EventType.TELLING, 1))));

        assertThat(client.getDatabase(gemeenschappelijk).getCollection("apartgezet").countDocuments()).isZero();
        assertThat(client.getDatabase(gemeenschappelijk).getCollection("projection")
                .find(Filters.eq("_id", dossier)).first().getLong("laatsteSequence")).isEqualTo(300);
    }

    @Test
    void whatIsParkedIsListedByReasonAndHandledWhenItIsTriedAgain() {
        var poison = Id.random();
        fails = true;
        dispatch(poison, 1);
        assertThat(DomainContext.in(NOORD, dispatcher::retry)).isZero();
        fails = false;
        dispatch(poison, 2);
        collection("geparkeerd").insertOne(new Document("_id", STAND_TOPIC + ":0:17").append("reden", "onleesbaar")
                .append("wachtend", List.of(new Document("sequence", 0L)
                        .append("bericht", new Binary(stand(Id.random(), 2, 1).value())))));
        assertThat(DomainContext.in(NOORD, dispatcher::parked)).extracting(ParkedMessage::reason)
                .contains(ParkReason.HANDLER_FAILED, ParkReason.WAITS_FOR_EARLIER, ParkReason.UNREADABLE);

        assertThat(DomainContext.in(NOORD, dispatcher::retry)).isGreaterThanOrEqualTo(3);

        assertThat(projection(poison).getLong("laatsteSequence")).isEqualTo(2);
        assertThat(parked(TOPIC, poison)).isZero();
        assertThat(collection("geparkeerd").find(Filters.eq("_id", STAND_TOPIC + ":0:17")).first()).isNull();
    }

    @Test
    void aParkedRowThatIsNoneStopsNothing() {
        var dossier = Id.random();
        collection("apartgezet").insertOne(new Document("_id", 7).append("sleutel", STAND_TOPIC + ":" + dossier));
        collection("apartgezet").insertOne(new Document("_id", "planted").append("sleutel", "no topic")
                .append("epoch", 1L).append("sequence", 1L).append("bericht", new Binary(new byte[1]))
                .append("reden", "Noa").append("sinds", new Date()));
        collection("geparkeerd").insertOne(new Document("_id", 8).append("wachtend", "veel"));

        dispatcher.dispatch(List.of(stand(dossier, 1, 1)));

        assertThat(projection(dossier)).isNotNull();
        assertThat(DomainContext.in(NOORD, dispatcher::parkedHere)).noneMatch(row -> "planted".equals(row.id()));
        DomainContext.in(NOORD, dispatcher::retry);
        collection("apartgezet").deleteMany(Filters.in("_id", 7, "planted"));
        collection("geparkeerd").deleteOne(Filters.eq("_id", 8));
    }

    @Test
    void aDomainTheLandscapeDoesNotKnowYetMakesTheTopicWait() {
        var topic = Topics.events(new DataDomain("fractie-later"), ServiceName.MELDING);

        assertThatThrownBy(() -> dispatcher.dispatch(List.of(new ConsumerRecord<>(topic, 0, 1, "x", new byte[0]))))
                .isInstanceOf(UnknownDomain.class);
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
        assertThat(parked(TOPIC, poison)).isEqualTo(2);
        assertThat(projection(other).getLong("laatsteSequence")).isEqualTo(1);
        assertThat(alarms()).isPositive();
    }

    @Test
    void tamperingDoesNotGetThrough() {
        var dossier = Id.random();
        var genuine = message(TOPIC, event(dossier, 1, EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT, 1));
        var envelope = (tools.jackson.databind.node.ObjectNode) json.readTree(genuine.value());
        envelope.put("subject", Id.random());
        dispatcher.dispatch(List.of(
                new ConsumerRecord<>(TOPIC, 0, 900_001, dossier, json.writeValueAsBytes(envelope)),
                new ConsumerRecord<>(TOPIC, 0, 900_002, dossier, "not json".getBytes())));

        assertThat(projection(dossier)).isNull();
        assertThat(alarms()).isEqualTo(2);
    }

    @Test
    void nothingOnTheTopicIsReadable() {
        var message = stand(Id.random(), 1, 1);

        assertThat(new String(message.value())).doesNotContain("pesten").doesNotContain("medewerker")
                .doesNotContain("VPOO");
    }

    private void dispatch(String dossier, int... sequences) {
        for (var sequence : sequences) {
            dispatcher.dispatch(List.of(
                    message(TOPIC, event(dossier, sequence, EventType.TOEPASSELIJKVERKLARING_VAN_KRACHT, 1))));
        }
    }

    private Event event(String dossier, long sequence, EventType type, long epoch) {
        return new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "melding-service"), type.type(),
                Instant.parse("2026-11-21T10:00:00Z"), dossier, sequence, epoch,
                json.valueToTree(ZaakKind.snapshot("stap-" + sequence)));
    }

    private ConsumerRecord<String, byte[]> stand(String dossier, long sequence, long epoch) {
        return message(STAND_TOPIC, event(dossier, sequence, EventType.MELDING_STAND, epoch));
    }

    private ConsumerRecord<String, byte[]> message(String topic, Event event) {
        return new ConsumerRecord<>(topic, 0, event.sequence(), event.subject(), cipher.seal(topic, event));
    }

    /** As a version sends it that knows one more type. */
    private ConsumerRecord<String, byte[]> ofLater(String dossier, long sequence, String type) {
        var event = new Event(Id.random(), Event.sourceOf(Event.DEMO_OIN, "beleid-service"), type,
                Instant.parse("2026-11-21T10:00:00Z"), dossier, sequence, 1, json.createObjectNode());
        var sealed = vault.seal(KeyName.event(TOPIC), json.writeValueAsBytes(event.data()),
                SealVersion.SECOND.context(event));
        var envelope = new EventEnvelope("1.0", event.id(), event.source(), type, event.time(), dossier,
                "application/octet-stream", "urn:tegenkracht:schema:later:v1", Long.toString(sequence), "Integer", 1,
                EventEnvelope.SEAL_VERSION, sealed.kid(), sealed.bytes());
        return new ConsumerRecord<>(TOPIC, 0, sequence, dossier, json.writeValueAsBytes(envelope));
    }

    private Document projection(String dossier) {
        return collection("projection").find(Filters.eq("_id", dossier)).first();
    }

    private long parked(String topic, String dossier) {
        return collection("apartgezet").countDocuments(Filters.eq("sleutel", topic + ":" + dossier));
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase("melding_fractie-noord").getCollection(name);
    }

    private double alarms() {
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
