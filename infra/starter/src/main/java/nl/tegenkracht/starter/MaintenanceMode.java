package nl.tegenkracht.starter;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A maintenance job wakes only what it needs itself: no web server, no other jobs, no reader of events, and of all beans
 * those that it asks for (record 0296).
 */
final class MaintenanceMode implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("tegenkracht.job.name")) {
            environment.getPropertySources().addFirst(new MapPropertySource("maintenance", Map.of(
                    "spring.main.web-application-type", "none", "spring.main.lazy-initialization", "true")));
        }
    }

    /** After the configuration files are read and former names are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
