package nl.tegenkracht.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What can be set from outside: as an argument {@code --name=value}, as a system property, or as an environment
 * variable.
 *
 * @param location         {@code tegenkracht.broker.map}, {@code .poort} (19092) and {@code .controllerpoort} (19093)
 * @param landscape        {@code tegenkracht.landschap}, required
 * @param secretsDirectory {@code tegenkracht.sleutelmap}
 * @param interval         {@code tegenkracht.broker.ronde}: every how many milliseconds the landscape is looked at
 */
record BrokerSettings(BrokerLocation location, Path landscape, Path secretsDirectory, Duration interval) {

    private static final Map<String, String> VARIABLES = Map.of("tegenkracht.broker.map",
            "TEGENKRACHT_BROKER_DIRECTORY", "tegenkracht.broker.poort", "TEGENKRACHT_BROKER_PORT",
            "tegenkracht.broker.controllerpoort", "TEGENKRACHT_BROKER_CONTROLLER_PORT", "tegenkracht.broker.ronde",
            "TEGENKRACHT_BROKER_INTERVAL", "tegenkracht.landschap", "TEGENKRACHT_LANDSCAPE", "tegenkracht.sleutelmap",
            "TEGENKRACHT_SECRETS_DIRECTORY");

    /**
     * Reads the settings; an argument goes before a property, and that before the environment.
     *
     * @param warnings gets one line for every variable that still has its former, Dutch name
     */
    static BrokerSettings read(String[] arguments, UnaryOperator<String> property, UnaryOperator<String> environment,
            Consumer<String> warnings) {
        var source = new SettingSource(byName(arguments), property, environment, warnings);
        var location = new BrokerLocation(Path.of(source.value("tegenkracht.broker.map", "data/broker")),
                parsePort(source.value("tegenkracht.broker.poort", "19092")),
                parsePort(source.value("tegenkracht.broker.controllerpoort", "19093")));
        var landscape = source.value("tegenkracht.landschap", "");
        if (landscape.isEmpty()) {
            throw new IllegalArgumentException("Tell with tegenkracht.landschap where the landscape is");
        }
        return new BrokerSettings(location, Path.of(landscape),
                Path.of(source.value("tegenkracht.sleutelmap", "data/sleutels")),
                Duration.ofMillis(Long.parseLong(source.value("tegenkracht.broker.ronde", "2000"))));
    }

    private static int parsePort(String value) {
        var port = Integer.parseInt(value);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("Not a port: " + value);
        }
        return port;
    }

    private static Map<String, String> byName(String[] arguments) {
        var byName = new HashMap<String, String>();
        for (var argument : arguments) {
            var equalsSign = argument.indexOf('=');
            if (!argument.startsWith("--") || equalsSign < 0) {
                throw new IllegalArgumentException("Expected --name=value");
            }
            byName.put(argument.substring(2, equalsSign), argument.substring(equalsSign + 1));
        }
        return byName;
    }

    private record SettingSource(Map<String, String> arguments, UnaryOperator<String> property,
            UnaryOperator<String> environment, Consumer<String> warnings) {

        String value(String name, String defaultValue) {
            var value = arguments.getOrDefault(name, property.apply(name));
            if (value == null) {
                value = variable(name);
            }
            return value == null || value.isBlank() ? defaultValue : value;
        }

        private String variable(String name) {
            var current = VARIABLES.get(name);
            var value = environment.apply(current);
            if (value != null) {
                return value;
            }
            var former = name.toUpperCase(Locale.ROOT).replace('.', '_');
            value = environment.apply(former);
            if (value != null) {
                warnings.accept(former + " will no longer be read in a next release; use " + current + ".");
            }
            return value;
        }
    }
}
