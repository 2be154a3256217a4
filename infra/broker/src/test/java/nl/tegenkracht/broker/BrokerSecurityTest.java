package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is not the right one does not get in, and whoever is in gets no further than their rights. */
@Tag("service")
@Tag("timing")
class BrokerSecurityTest {

    private static final String MELDING = "melding-service.lokaal";
    private static final String TOPIC = "tegenkracht.ambtelijk.melding.v1";
    private static final String OTHER_TOPIC = "tegenkracht.ambtelijk.klacht.v1";

    @TempDir
    private static Path directory;
    private static BrokerPasswords passwords;
    private static Broker broker;

    @BeforeAll
    static void start() {
        passwords = BrokerPasswords.in(directory.resolve("sleutels"));
        broker = Broker.start(BrokerLocation.in(directory.resolve("broker")),
                Landscapes.localWith("ambtelijk", "gemeenschappelijk"), passwords);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void withoutANameNobodyGetsIn() {
        try (var client = BrokerClient.connectAnonymous(broker.bootstrap()).withPatience(800)) {
            assertThatThrownBy(client::visibleTopics).isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void withAWrongPasswordNobodyGetsIn() {
        for (var name : List.of(MELDING, "beheer", "unknown", broker.configuration().internalUser())) {
            try (var client = BrokerClient.connect(broker.bootstrap(), name, "a-quite-different-password")) {
                assertThatThrownBy(client::visibleTopics).as(name).isInstanceOf(SaslAuthenticationException.class);
            }
        }
    }

    @Test
    void theNameOfTheBrokerItselfIsWorthlessOutsideTheBroker() {
        var config = broker.configuration();
        try (var client = BrokerClient.connect(broker.bootstrap(), config.internalUser(), config.internalPassword())) {
            assertThatThrownBy(client::visibleTopics).isInstanceOf(SaslAuthenticationException.class);
        }
        try (var client = BrokerClient.connectPlain(broker.bootstrap(), config.internalUser(),
                config.internalPassword())) {
            assertThatThrownBy(client::visibleTopics).isInstanceOf(UnsupportedSaslMechanismException.class);
        }
    }

    @Test
    void onThePortsOfTheBrokerItselfNotEvenBeheerGetsIn() {
        var internal = BrokerLocation.LOOPBACK + ":" + broker.configuration().internalPort();
        try (var client = BrokerClient.connect(internal, "beheer", passwords.passwordOf("beheer"))) {
            assertThatThrownBy(client::visibleTopics).isInstanceOf(UnsupportedSaslMechanismException.class);
        }
        try (var client = BrokerClient.connectPlain(internal, "beheer", passwords.passwordOf("beheer"))) {
            assertThatThrownBy(client::visibleTopics).isInstanceOf(SaslAuthenticationException.class);
        }
        var controller = BrokerLocation.LOOPBACK + ":" + broker.configuration().location().controllerPort();
        var withPlain = BrokerClient.connectPlain(controller, "beheer", passwords.passwordOf("beheer")).toController();
        try (var admin = withPlain.admin()) {
            assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void theBrokerListensOnLoopbackOnly() throws IOException {
        var configuration = broker.configuration();
        for (var port : List.of(configuration.location().port(), configuration.location().controllerPort(),
                configuration.internalPort())) {
            // This only works if the broker kept to 127.0.0.1 and did not take every address.
            try (var other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.2"))) {
                assertThat(other.isBound()).isTrue();
            }
        }
    }

    @Test
    void anUnknownTopicIsNotCreatedAndCannotBeToldFromAForbiddenTopic() throws Exception {
        try (var client = BrokerClient.connect(broker.bootstrap(), MELDING, passwords.passwordOf(MELDING))) {
            var unknown = refusal(client, "tegenkracht.fractie-nieuw.klacht.v1");
            assertThat(unknown.replace("fractie-nieuw", "ambtelijk")).isEqualTo(refusal(client, OTHER_TOPIC));
        }
        try (var beheer = BrokerClient.connect(broker.bootstrap(), "beheer", passwords.passwordOf("beheer"))) {
            assertThat(beheer.visibleTopics()).doesNotContain("tegenkracht.fractie-nieuw.klacht.v1");
        }
    }

    @Test
    void evenBeheerDoesNotCreateATopicByWritingToIt() {
        try (var beheer = BrokerClient.connect(broker.bootstrap(), "beheer", passwords.passwordOf("beheer"))
                .withPatience(800)) {
            assertThatThrownBy(() -> beheer.send("tegenkracht.mistake", "k", "w").get()).rootCause()
                    .isInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"klacht-service.lokaal.projectie", "melding-service.lokaal", "melding-service.lokaal2.x",
            "melding-service.", "projectie"})
    void aConsumerGroupOfAnotherIsForbidden(String group) {
        try (var client = BrokerClient.connect(broker.bootstrap(), MELDING, passwords.passwordOf(MELDING))
                .inGroup(group)) {
            client.consumer().subscribe(List.of("tegenkracht.ambtelijk.beleid.v1"));
            assertThatThrownBy(() -> client.readFirst(1)).isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void inAnOwnConsumerGroupTheReadPositionIsKept() throws Exception {
        var topic = "tegenkracht.ambtelijk.beleid.v1";
        try (var writer = BrokerClient.connect(broker.bootstrap(), "beleid-service.lokaal",
                passwords.passwordOf("beleid-service.lokaal"))) {
            writer.send(topic, "k", "one").get();
        }
        try (var client = BrokerClient.connect(broker.bootstrap(), MELDING, passwords.passwordOf(MELDING))
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
