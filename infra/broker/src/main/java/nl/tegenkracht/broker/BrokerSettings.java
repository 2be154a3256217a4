package nl.tegenkracht.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.tegenkracht.contracts.SettingSource;

/**
 * What can be set from outside: as an argument {@code --name=value}, as a system property, or as an environment
 * variable.
 *
 * @param location         {@code tegenkracht.broker.directory}, {@code .port} (19092), {@code .certificate},
 *                         {@code .client-certificates}, {@code .controller-port} (19093)
 * @param landscape        {@code tegenkracht.landscape}, required
 * @param keyDirectory     {@code tegenkracht.key-directory}
 * @param interval         {@code tegenkracht.broker.interval}: every how many milliseconds the landscape is looked at
 */
record BrokerSettings(BrokerLocation location, Path landscape, Path keyDirectory, Duration interval) {

    /**
     * Reads the settings; an argument goes before a property, and that before the environment.
     *
     * @param warnings gets one line for every setting that still has its former, Dutch name
     */
    static BrokerSettings read(String[] arguments, UnaryOperator<String> property, UnaryOperator<String> environment,
            Consumer<String> warnings) {
        var source = new SettingSource(arguments, property, environment, warnings);
        var location = new BrokerLocation(Path.of(source.value("tegenkracht.broker.directory", "data/broker")),
                parsePort(source.value("tegenkracht.broker.port", "19092")),
                parsePort(source.value("tegenkracht.broker.controller-port", "19093")),
                file(source, "tegenkracht.broker.certificate").map(certificate -> new BrokerLocation.Tls(certificate,
                        file(source, "tegenkracht.broker.client-certificates"))));
        var landscape = source.value("tegenkracht.landscape", "");
        if (landscape.isEmpty()) {
            throw new IllegalArgumentException("Tell with tegenkracht.landscape where the landscape is");
        }
        return new BrokerSettings(location, Path.of(landscape),
                Path.of(source.value("tegenkracht.key-directory", "data/sleutels")),
                Duration.ofMillis(Long.parseLong(source.value("tegenkracht.broker.interval", "2000"))));
    }

    private static Optional<Path> file(SettingSource source, String name) {
        return Optional.of(source.value(name, "")).filter(file -> !file.isEmpty()).map(Path::of);
    }

    private static int parsePort(String value) {
        var port = Integer.parseInt(value);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("Not a port: " + value);
        }
        return port;
    }
}
