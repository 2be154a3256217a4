package nl.tegenkracht.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.Date;
import java.util.List;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.core.domain.DomainContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** What cannot be handled or read is parked, holds nothing else up, and the alarm goes off. */
class ParkedEventsTest extends EventDispatcherTestBase {

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
}
