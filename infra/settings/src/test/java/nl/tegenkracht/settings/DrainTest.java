package nl.tegenkracht.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

class DrainTest {

    private final List<String> happened = new ArrayList<>();

    @Configuration
    static class Application {
    }

    @Test
    void whoIsAskedToStopGoesOnForAWhileAndOnlyThenTellsTheRest() {
        var started = System.nanoTime();
        try (var context = run("--" + Drain.TIME + "=200ms")) {
            assertThat(context.isActive()).isTrue();
        }
        assertThat(happened).containsExactly("over");
        assertThat(System.nanoTime() - started).isGreaterThanOrEqualTo(200_000_000L);
    }

    @Test
    void aJobIsOverWhenItIsDone() {
        try (var context = run("--" + Drain.TIME + "=PT24H", "--tegenkracht.job.name=republish")) {
            assertThat(context.isActive()).isTrue();
        }
        assertThat(happened).containsExactly("over");
    }

    private ConfigurableApplicationContext run(String... arguments) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners((ApplicationListener<ContextClosedEvent>) _ -> happened.add("over"));
        return application.run(arguments);
    }
}
