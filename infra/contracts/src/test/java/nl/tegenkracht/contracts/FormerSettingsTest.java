package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormerSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"tegenkracht.publieke-oorsprong", "tegenkracht.publiekeOorsprong",
            "TEGENKRACHT_PUBLIEKE_OORSPRONG", "TEGENKRACHT_PUBLIEKEOORSPRONG"})
    void aFormerNameIsKnownInEveryWayOfWritingIt(String name) {
        assertThat(FormerSettings.current(name)).contains("tegenkracht.public-origin");
    }

    @Test
    void anItemOfAListKeepsItsPlace() {
        assertThat(FormerSettings.current("tegenkracht.portalen[1].terug"))
                .contains("tegenkracht.portals[1].redirect-uri");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tegenkracht.landscape", "tegenkracht.deployment", "spring.application.name", "PATH"})
    void otherNamesAreLeftAlone(String name) {
        assertThat(FormerSettings.current(name)).isEmpty();
    }

    @Test
    void everyFormerNameLeadsBackFromThePresentOne() {
        assertThat(FormerSettings.former("tegenkracht.broker.interval")).contains("tegenkracht.broker.ronde");
        assertThat(FormerSettings.former("tegenkracht.deployment")).isEmpty();
    }
}
