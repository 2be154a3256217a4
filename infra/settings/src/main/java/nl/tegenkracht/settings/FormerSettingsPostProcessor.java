package nl.tegenkracht.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.contracts.FormerSettings;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads the former names of properties in a Spring Boot application, wherever they are set: in a file, as an argument or
 * as an environment variable. In one place the present name wins; a former name keeps the precedence of its place.
 */
final class FormerSettingsPostProcessor implements EnvironmentPostProcessor, Ordered {

    private final Log log;

    FormerSettingsPostProcessor(DeferredLogFactory logs) {
        this.log = logs.getLog(FormerSettingsPostProcessor.class);
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        for (var source : environment.getPropertySources().stream().toList()) {
            // The view that Boot lays over all others has every name once more.
            if (source instanceof EnumerablePropertySource<?> named
                    && !source.getName().equals("configurationProperties")) {
                var values = underPresentNames(named);
                if (!values.isEmpty()) {
                    environment.getPropertySources().addBefore(source.getName(),
                            new MapPropertySource(source.getName() + " (former names)", values));
                }
            }
        }
    }

    private Map<String, Object> underPresentNames(EnumerablePropertySource<?> source) {
        var values = new HashMap<String, Object>();
        for (var name : source.getPropertyNames()) {
            FormerSettings.current(name).filter(current -> !gives(source, current)).ifPresent(current -> {
                values.put(current, source.getProperty(name));
                log.warn(FormerSettings.warning(name, current));
            });
        }
        return values;
    }

    private static boolean gives(EnumerablePropertySource<?> source, String current) {
        return Arrays.stream(source.getPropertyNames())
                .anyMatch(name -> FormerSettings.letters(name).equals(FormerSettings.letters(current)));
    }
}
