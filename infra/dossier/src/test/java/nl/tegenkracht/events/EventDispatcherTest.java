package nl.tegenkracht.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventEnvelope;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Toepasselijkverklaring;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVault;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever arrives twice, too late, out of order or of a later version: the projection is right. */
class EventDispatcherTest extends EventDispatcherTestBase {

    @Autowired
    private KeyVault vault;

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
    void aDomainTheLandscapeDoesNotKnowYetMakesTheTopicWait() {
        var topic = Topics.events(new DataDomain("fractie-later"), ServiceName.MELDING);

        assertThatThrownBy(() -> dispatcher.dispatch(List.of(new ConsumerRecord<>(topic, 0, 1, "x", new byte[0]))))
                .isInstanceOf(UnknownDomain.class);
    }

    @Test
    void nothingOnTheTopicIsReadable() {
        var message = stand(Id.random(), 1, 1);

        assertThat(new String(message.value())).doesNotContain("pesten").doesNotContain("medewerker")
                .doesNotContain("VPOO");
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
}
