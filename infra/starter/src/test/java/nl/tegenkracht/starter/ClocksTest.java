package nl.tegenkracht.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.tegenkracht.core.clock.LegalClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Record 0318: which clock moves, where, and whither. */
class ClocksTest {

    private static final Instant REAL = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    Path directory;

    @Configuration
    @EnableConfigurationProperties(TegenkrachtProperties.class)
    static class StoppedClock {

        @Bean
        Clock technicalClock() {
            return Clock.fixed(REAL, ZoneOffset.UTC);
        }
    }

    @Test
    void theClockOfTheLawMovesAndTheTechnicalOneDoesNot() throws IOException {
        var file = moved("-P730D");

        demo(file).run(context -> {
            assertThat(context.getBean(LegalClock.class).now()).isEqualTo(REAL.minus(Duration.ofDays(730)));
            assertThat(context.getBean(Clock.class).instant()).isEqualTo(REAL);
        });
    }

    @Test
    void theClockOfTheLawGoesForwardAndNeverBack() throws IOException {
        var file = moved("-P730D");

        demo(file).run(context -> {
            var clock = context.getBean(LegalClock.class);
            assertThat(clock.now()).isEqualTo(REAL.minus(Duration.ofDays(730)));
            moved("-P700D");
            assertThat(clock.now()).isEqualTo(REAL.minus(Duration.ofDays(700)));
            moved("-P900D");
            assertThat(clock.now()).isEqualTo(REAL.minus(Duration.ofDays(700)));
            Files.delete(file);
            assertThat(clock.now()).isEqualTo(REAL);
            moved("-P1D");
            assertThat(clock.now()).isEqualTo(REAL);
        });
    }

    @Test
    void outsideTheLocalDemoAServiceWithAMovableClockDoesNotStart() throws IOException {
        var file = moved("P1D");

        runner().withPropertyValues("tegenkracht.legal-clock=" + file).run(context -> assertThat(context)
                .hasFailed().getFailure().rootCause().hasMessageContaining("only in the local demo"));
    }

    @Test
    void withoutThatSettingBothAreTheSame() {
        runner().run(context -> assertThat(context.getBean(LegalClock.class).now()).isEqualTo(REAL));
    }

    private static ApplicationContextRunner runner() {
        return new ApplicationContextRunner().withUserConfiguration(StoppedClock.class, Clocks.class);
    }

    private static ApplicationContextRunner demo(Path file) {
        return runner().withPropertyValues("tegenkracht.demo=true", "tegenkracht.legal-clock=" + file);
    }

    private Path moved(String offset) throws IOException {
        return Files.writeString(directory.resolve("rechtsklok"), offset);
    }
}
