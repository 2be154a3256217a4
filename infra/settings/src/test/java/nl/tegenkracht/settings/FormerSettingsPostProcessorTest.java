package nl.tegenkracht.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.LogCode;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.impl.NoOpLog;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class FormerSettingsPostProcessorTest {

    private final List<String> warnings = new ArrayList<>();
    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void aFormerNameGivenAsAnArgumentGoesBeforeThePresentNameInAFile() {
        given("arguments", Map.of("tegenkracht.sleutelmap", "/argument"));
        given("file", Map.of("tegenkracht.key-directory", "/file"));

        assertThat(processed("tegenkracht.key-directory")).isEqualTo("/argument");
        assertThat(warnings).singleElement().asString().startsWith(LogCode.PROPERTY_RENAMED.code() + " ")
                .contains("tegenkracht.sleutelmap", "tegenkracht.key-directory");
    }

    @Test
    void inOnePlaceThePresentNameWins() {
        given("file", Map.of("tegenkracht.sleutelmap", "/former", "tegenkracht.key-directory", "/present"));

        assertThat(processed("tegenkracht.key-directory")).isEqualTo("/present");
        assertThat(warnings).isEmpty();
    }

    @Test
    void anEnvironmentVariableWithAFormerNameIsRead() {
        environment.getPropertySources().addLast(new SystemEnvironmentPropertySource("variables",
                Map.of("TEGENKRACHT_PUBLIEKE_OORSPRONG", "https://kamer.example")));

        assertThat(processed("tegenkracht.public-origin")).isEqualTo("https://kamer.example");
    }

    @Test
    void aListKeepsItsItems() {
        given("file", Map.of("tegenkracht.portalen[0].client", "a", "tegenkracht.portalen[1].client", "b"));

        assertThat(processed("tegenkracht.portals[1].client")).isEqualTo("b");
        assertThat(environment.getProperty("tegenkracht.portals[0].client")).isEqualTo("a");
    }

    private void given(String name, Map<String, Object> values) {
        environment.getPropertySources().addLast(new MapPropertySource(name, values));
    }

    private String processed(String name) {
        Log log = new NoOpLog() {

            @Override
            public void warn(Object message) {
                warnings.add(message.toString());
            }
        };
        new FormerSettingsPostProcessor(destination -> log).postProcessEnvironment(environment,
                new SpringApplication());
        return environment.getProperty(name);
    }
}
