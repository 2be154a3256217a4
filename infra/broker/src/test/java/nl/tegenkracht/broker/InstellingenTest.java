package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstellingenTest {

    private static final String LANDSCHAP = "--tegenkracht.landschap=l.json";

    @Test
    void alleenHetLandschapIsVerplicht() {
        var instellingen = lees(Map.of(), Map.of(), LANDSCHAP);

        assertThat(instellingen).isEqualTo(new Instellingen(new Plaats(Path.of("data/broker"), 19092, 19093),
                Path.of("l.json"), Path.of("data/sleutels"), Duration.ofSeconds(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> lees(Map.of(), Map.of()));
    }

    @Test
    void eenArgumentGaatVoorEenEigenschapEnDieVoorDeOmgeving() {
        var omgeving = Map.of("TEGENKRACHT_BROKER_POORT", "1", "TEGENKRACHT_BROKER_CONTROLLERPOORT", "2",
                "TEGENKRACHT_SLEUTELMAP", "/omgeving");
        var eigenschappen = Map.of("tegenkracht.broker.poort", "3", "tegenkracht.broker.controllerpoort", "4");

        var instellingen = lees(eigenschappen, omgeving, LANDSCHAP, "--tegenkracht.broker.poort=5");

        assertThat(instellingen.plaats().poort()).isEqualTo(5);
        assertThat(instellingen.plaats().controllerpoort()).isEqualTo(4);
        assertThat(instellingen.sleutelmap()).isEqualTo(Path.of("/omgeving"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tegenkracht.broker.poort=-1", "--tegenkracht.broker.poort=65536",
            "--tegenkracht.broker.poort=veel", "poort", "--poort"})
    void watNietKloptWordtGeweigerd(String argument) {
        assertThatIllegalArgumentException().isThrownBy(() -> lees(Map.of(), Map.of(), LANDSCHAP, argument));
    }

    private static Instellingen lees(Map<String, String> eigenschappen, Map<String, String> omgeving,
            String... argumenten) {
        return Instellingen.lees(argumenten, eigenschappen::get, omgeving::get);
    }
}
