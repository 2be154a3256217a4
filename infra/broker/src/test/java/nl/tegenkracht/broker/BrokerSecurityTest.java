package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract at our own broker, which in addition knows itself by a name and ports that are worth nothing to others. */
@Tag("service")
@Tag("timing")
class BrokerSecurityTest extends BrokerContract {

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

    @Override
    BrokerClient connect(String principal, String password) {
        return BrokerClient.connect(broker.bootstrap(), principal, password);
    }

    @Override
    BrokerClient connectAnonymous() {
        return BrokerClient.connectAnonymous(broker.bootstrap());
    }

    @Override
    BrokerPasswords passwords() {
        return passwords;
    }

    @Override
    List<String> names() {
        return Stream.concat(super.names().stream(), Stream.of(broker.configuration().internalUser())).toList();
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
}
