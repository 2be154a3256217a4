package nl.tegenkracht.contracts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Settings of a process without Spring: an argument {@code --name=value} goes before a system property, and that before
 * an environment variable, whose name is the property's in capitals. A former name is still read, with a warning.
 */
public final class SettingSource {

    private final Map<String, String> arguments;
    private final UnaryOperator<String> property;
    private final UnaryOperator<String> environment;
    private final Consumer<String> warnings;

    /**
     * @param arguments each {@code --name=value}
     * @param warnings  gets a line for every setting that still has its former name
     * @throws IllegalArgumentException if an argument has another form
     */
    public SettingSource(String[] arguments, UnaryOperator<String> property, UnaryOperator<String> environment,
            Consumer<String> warnings) {
        this.arguments = byName(arguments);
        this.property = property;
        this.environment = environment;
        this.warnings = warnings;
    }

    /** The value of a property by its present name, or what holds without one. */
    public String value(String name, String defaultValue) {
        var value = given(name);
        if (value == null) {
            value = FormerSettings.former(name).map(former -> givenUnder(former, name)).orElse(null);
        }
        return value == null || value.isBlank() ? defaultValue : value;
    }

    private String givenUnder(String former, String name) {
        var value = given(former);
        if (value != null) {
            warnings.accept(FormerSettings.warning(former, name));
        }
        return value;
    }

    private String given(String name) {
        var value = arguments.getOrDefault(name, property.apply(name));
        return value != null ? value : environment.apply(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
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
}
