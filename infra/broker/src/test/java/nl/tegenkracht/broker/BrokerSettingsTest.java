package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.LogCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerSettingsTest {

    private static final String LANDSCAPE = "--tegenkracht.landscape=l.json";

    private final List<String> warnings = new ArrayList<>();

    @Test
    void onlyTheLandscapeIsRequired() {
        var settings = read(Map.of(), Map.of(), LANDSCAPE);

        assertThat(settings).isEqualTo(new BrokerSettings(new BrokerLocation(Path.of("data/broker"), 19092, 19093),
                Path.of("l.json"), Path.of("data/sleutels"), Duration.ofSeconds(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> read(Map.of(), Map.of()));
    }

    @Test
    void anArgumentTakesPrecedenceOverAPropertyAndThatOverTheEnvironment() {
        var environment = Map.of("TEGENKRACHT_BROKER_PORT", "1", "TEGENKRACHT_BROKER_CONTROLLER_PORT", "2",
                "TEGENKRACHT_KEY_DIRECTORY", "/environment");
        var properties = Map.of("tegenkracht.broker.port", "3", "tegenkracht.broker.controller-port", "4");

        var settings = read(properties, environment, LANDSCAPE, "--tegenkracht.broker.port=5");

        assertThat(settings.location().port()).isEqualTo(5);
        assertThat(settings.location().controllerPort()).isEqualTo(4);
        assertThat(settings.keyDirectory()).isEqualTo(Path.of("/environment"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void aFormerNameIsStillReadWithOneLineThatNamesTheNewOne() {
        var former = Map.of("TEGENKRACHT_BROKER_MAP", "b", "TEGENKRACHT_BROKER_POORT", "1",
                "TEGENKRACHT_BROKER_CONTROLLERPOORT", "2", "TEGENKRACHT_BROKER_RONDE", "3", "TEGENKRACHT_LANDSCHAP",
                "l",
                "TEGENKRACHT_SLEUTELMAP", "s");

        assertThat(read(Map.of(), former)).isEqualTo(new BrokerSettings(new BrokerLocation(Path.of("b"), 1, 2),
                Path.of("l"), Path.of("s"), Duration.ofMillis(3)));
        assertThat(warnings).hasSize(6).allMatch(line -> line.startsWith(LogCode.PROPERTY_RENAMED.code() + " "))
                .anyMatch(line -> line.contains("tegenkracht.broker.poort")
                        && line.contains("tegenkracht.broker.port"));
    }

    @Test
    void withACertificateTheServicesSpeakTls() {
        var tls = Map.of("TEGENKRACHT_BROKER_CERTIFICATE", "/tls/broker.pem");
        var mutual = Map.of("TEGENKRACHT_BROKER_CERTIFICATE", "/tls/broker.pem",
                "TEGENKRACHT_BROKER_CLIENT_CERTIFICATES", "/tls/services.pem");

        assertThat(read(Map.of(), tls, LANDSCAPE).location().tls())
                .contains(new BrokerLocation.Tls(Path.of("/tls/broker.pem"), Optional.empty()));
        assertThat(read(Map.of(), mutual, LANDSCAPE).location().tls())
                .contains(
                        new BrokerLocation.Tls(Path.of("/tls/broker.pem"), Optional.of(Path.of("/tls/services.pem"))));
        assertThat(read(Map.of(), Map.of(), LANDSCAPE).location().tls()).isEmpty();
    }

    @Test
    void thePresentNameTakesPrecedenceOverTheFormerOne() {
        var both = Map.of("TEGENKRACHT_BROKER_PORT", "1", "TEGENKRACHT_BROKER_POORT", "2");

        assertThat(read(Map.of(), both, LANDSCAPE).location().port()).isEqualTo(1);
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tegenkracht.broker.port=-1", "--tegenkracht.broker.port=65536",
            "--tegenkracht.broker.port=many", "port", "--port"})
    void whatIsInvalidIsRefused(String argument) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(Map.of(), Map.of(), LANDSCAPE, argument));
    }

    private BrokerSettings read(Map<String, String> properties, Map<String, String> environment,
            String... arguments) {
        return BrokerSettings.read(arguments, properties::get, environment::get, warnings::add);
    }
}
