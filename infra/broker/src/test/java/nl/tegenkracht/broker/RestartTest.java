package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.tegenkracht.contracts.Landscape;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that starts again on the same directory continues where it was. */
@Tag("service")
@Tag("timing")
class RestartTest {

    private static final Landscape LANDSCAPE = Landscapes.localWith("ambtelijk", "gemeenschappelijk");
    private static final String MELDING = "melding-service.lokaal";
    private static final String RAPPORTAGE = "rapportage-service.lokaal";
    private static final String TOPIC = "tegenkracht.ambtelijk.melding.v1";

    @TempDir
    private Path directory;

    @Test
    void messagesPersistAndAReplacedPasswordTakesEffect() throws Exception {
        var passwords = BrokerPasswords.in(directory.resolve("sleutels"));
        var location = new BrokerLocation(directory.resolve("broker"), Broker.port(0), 0);
        try (var broker = Broker.start(location, LANDSCAPE, passwords);
                var client = BrokerClient.connect(broker.bootstrap(), MELDING, passwords.passwordOf(MELDING))) {
            client.send(TOPIC, "k", "persists").get();
        }
        var oldPassword = passwords.passwordOf(MELDING);
        Files.delete(directory.resolve("sleutels").resolve("kafka-" + MELDING + ".wachtwoord"));
        try (var broker = Broker.start(location, LANDSCAPE, passwords);
                var withOld = BrokerClient.connect(broker.bootstrap(), MELDING, oldPassword);
                var withNew = BrokerClient.connect(broker.bootstrap(), MELDING, passwords.passwordOf(MELDING));
                var reader = BrokerClient.connect(broker.bootstrap(), RAPPORTAGE, passwords.passwordOf(RAPPORTAGE))) {
            assertThat(broker.bootstrap()).endsWith(":" + location.port());
            assertThatThrownBy(withOld::visibleTopics).isInstanceOf(SaslAuthenticationException.class);
            assertThat(withNew.mayWrite(TOPIC)).isTrue();
            assertThat(reader.readAll(TOPIC)).startsWith("persists");
        }
    }
}
