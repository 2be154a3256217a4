package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever is not the right one does not get in, and whoever is in gets no further than their rights: at our own broker and
 * at Kafka in a container.
 */
abstract class BrokerContract extends AdministrationContract {

    private static final String OTHER_TOPIC = "tegenkracht.ambtelijk.klacht.v1";

    /** Who does not even try to log in. */
    abstract BrokerClient connectAnonymous();

    /** Under which names a wrong password is tried. */
    List<String> names() {
        return List.of(MELDING, "beheer", "unknown");
    }

    @Test
    void withoutANameNobodyGetsIn() {
        try (var client = connectAnonymous().withPatience(800)) {
            assertThatThrownBy(client::visibleTopics).isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void withAWrongPasswordNobodyGetsIn() {
        for (var name : names()) {
            try (var client = connect(name, "a-quite-different-password")) {
                assertThatThrownBy(client::visibleTopics).as(name).isInstanceOf(SaslAuthenticationException.class);
            }
        }
    }

    @Test
    void anUnknownTopicIsNotCreatedAndCannotBeToldFromAForbiddenTopic() throws Exception {
        try (var client = connect(MELDING)) {
            var unknown = refusal(client, "tegenkracht.fractie-nieuw.klacht.v1");
            assertThat(unknown.replace("fractie-nieuw", "ambtelijk")).isEqualTo(refusal(client, OTHER_TOPIC));
        }
        try (var beheer = connect("beheer")) {
            assertThat(beheer.visibleTopics()).doesNotContain("tegenkracht.fractie-nieuw.klacht.v1");
        }
    }

    @Test
    void evenBeheerDoesNotCreateATopicByWritingToIt() {
        try (var beheer = connect("beheer")
                .withPatience(800)) {
            assertThatThrownBy(() -> beheer.send("tegenkracht.mistake", "k", "w").get()).rootCause()
                    .isInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"klacht-service.lokaal.projectie", "melding-service.lokaal", "melding-service.lokaal2.x",
            "melding-service.", "projectie"})
    void aConsumerGroupOfAnotherIsForbidden(String group) {
        try (var client = connect(MELDING)
                .inGroup(group)) {
            client.consumer().subscribe(List.of("tegenkracht.ambtelijk.beleid.v1"));
            assertThatThrownBy(() -> client.readFirst(1)).isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void inAnOwnConsumerGroupTheReadPositionIsKept() throws Exception {
        var topic = "tegenkracht.ambtelijk.beleid.v1";
        try (var writer = connect("beleid-service.lokaal")) {
            writer.send(topic, "k", "one").get();
        }
        try (var client = connect(MELDING)
                .inGroup(MELDING + ".projectie")) {
            client.consumer().subscribe(List.of(topic));
            assertThat(client.readFirst(1)).hasSize(1);
            client.consumer().commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1)));
            assertThat(client.consumer().committed(Set.of(new TopicPartition(topic, 0))))
                    .containsValue(new OffsetAndMetadata(1));
        }
    }

    private static String refusal(BrokerClient client, String topic) {
        return catchThrowable(() -> client.send(topic, "k", "w").get()).getCause().toString();
    }
}
