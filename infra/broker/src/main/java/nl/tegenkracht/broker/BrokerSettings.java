package nl.tegenkracht.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Wat van buiten in te stellen is: als argument {@code --naam=waarde}, als systeemeigenschap, of als omgevingsvariabele
 * in hoofdletters met lage streepjes.
 *
 * @param location     {@code tegenkracht.broker.map}, {@code .poort} (19092) en {@code .controllerpoort} (19093)
 * @param landscape  {@code tegenkracht.landschap}, verplicht
 * @param secretsDirectory {@code tegenkracht.sleutelmap}
 * @param interval      {@code tegenkracht.broker.ronde}: om de hoeveel milliseconden naar het landschap gekeken wordt
 */
record BrokerSettings(BrokerLocation location, Path landscape, Path secretsDirectory, Duration interval) {

    /** Leest de instellingen; een argument gaat voor een eigenschap, en die voor de omgeving. */
    static BrokerSettings read(String[] arguments, UnaryOperator<String> property, UnaryOperator<String> environment) {
        var source = new SettingSource(byName(arguments), property, environment);
        var location = new BrokerLocation(Path.of(source.value("tegenkracht.broker.map", "data/broker")),
                parsePort(source.value("tegenkracht.broker.poort", "19092")),
                parsePort(source.value("tegenkracht.broker.controllerpoort", "19093")));
        var landscape = source.value("tegenkracht.landschap", "");
        if (landscape.isEmpty()) {
            throw new IllegalArgumentException("Geef met tegenkracht.landschap aan waar het landschap staat");
        }
        return new BrokerSettings(location, Path.of(landscape),
                Path.of(source.value("tegenkracht.sleutelmap", "data/sleutels")),
                Duration.ofMillis(Long.parseLong(source.value("tegenkracht.broker.ronde", "2000"))));
    }

    private static int parsePort(String value) {
        var port = Integer.parseInt(value);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("Geen poort: " + value);
        }
        return port;
    }

    private static Map<String, String> byName(String[] arguments) {
        var byName = new HashMap<String, String>();
        for (var argument : arguments) {
            var equalsSign = argument.indexOf('=');
            if (!argument.startsWith("--") || equalsSign < 0) {
                throw new IllegalArgumentException("Verwacht --naam=waarde");
            }
            byName.put(argument.substring(2, equalsSign), argument.substring(equalsSign + 1));
        }
        return byName;
    }

    private record SettingSource(Map<String, String> arguments, UnaryOperator<String> property,
            UnaryOperator<String> environment) {

        String value(String name, String defaultValue) {
            var value = arguments.getOrDefault(name, property.apply(name));
            if (value == null) {
                value = environment.apply(name.toUpperCase(Locale.ROOT).replace('.', '_'));
            }
            return value == null || value.isBlank() ? defaultValue : value;
        }
    }
}
