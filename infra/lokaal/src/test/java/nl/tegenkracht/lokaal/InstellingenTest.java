package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstellingenTest {

    private static final Path WORTEL = Path.of("/ergens/tegenkracht");

    @Test
    void zonderOmgevingStaatAllesOnderDeBroncodeOpDeVastePoorten() {
        var instellingen = Instellingen.van(WORTEL, Map.of());

        assertThat(instellingen.data()).isEqualTo(WORTEL.resolve("data"));
        assertThat(instellingen.poorten()).isEqualTo(Poorten.vast());
        assertThat(instellingen.poorten().van("gateway")).isEqualTo(8080);
    }

    @Test
    void deBasisVerschuiftAllePoortenEvenveel() {
        var poorten = Instellingen.van(WORTEL, Map.of("TEGENKRACHT_POORT_BASIS", "18080")).poorten();

        assertThat(poorten.van("gateway")).isEqualTo(18080);
        assertThat(poorten.van("identity")).isEqualTo(19000);
        assertThat(poorten.van("store")).isEqualTo(37117);
    }

    @Test
    void deBasisVanDeVorigeKeerGeldtTotErEenAndereGenoemdWordt(@TempDir Path map) {
        assertThat(Instellingen.van(map, Map.of()).poorten()).isEqualTo(Poorten.vast());

        Datamap.neem(Instellingen.van(map, Map.of("TEGENKRACHT_POORT_BASIS", "18080")));

        assertThat(Instellingen.van(map, Map.of()).poorten()).isEqualTo(Poorten.vanaf(18080));
        assertThat(Instellingen.van(map, Map.of("TEGENKRACHT_POORT_BASIS", "8080")).poorten())
                .isEqualTo(Poorten.vast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "60000", "x", "", "-1"})
    void eenOnmogelijkeBasisWordtUitgelegd(String basis) {
        assertThatThrownBy(() -> Instellingen.van(WORTEL, Map.of("TEGENKRACHT_POORT_BASIS", basis)))
                .isInstanceOf(StartFout.class).hasMessageContaining("TEGENKRACHT_POORT_BASIS");
    }

    @Test
    void deDatamapKanErgensAndersStaan() {
        assertThat(Instellingen.van(WORTEL, Map.of("TEGENKRACHT_DATA", "/elders")).data())
                .isEqualTo(Path.of("/elders"));
        assertThat(Instellingen.van(WORTEL, Map.of("TEGENKRACHT_DATA", "hier")).data())
                .isEqualTo(WORTEL.resolve("hier"));
    }

    @Test
    void watDeAchtergrondKrijgtGeeftDezelfdeInstellingen() {
        var instellingen = Instellingen.van(WORTEL,
                Map.of("TEGENKRACHT_POORT_BASIS", "18080", "TEGENKRACHT_DATA", "x"));

        assertThat(Instellingen.van(WORTEL, instellingen.alsOmgeving())).isEqualTo(instellingen);
    }

    @Test
    void elkOnderdeelLuistertOpEenEigenPoort() {
        var poorten = Bedrading.onderdelen(Instellingen.van(WORTEL)).stream().flatMap(o -> o.poorten().stream())
                .map(Poorten.vast()::van).toList();

        assertThat(poorten).hasSize(10).doesNotHaveDuplicates();
        assertThat(new HashSet<>(poorten)).isEqualTo(new HashSet<>(Poorten.vast().nummers().values()));
    }

    @Test
    void deOnderdelenVindenElkaarOpVerschovenPoorten() {
        var verschoven = Instellingen.van(WORTEL).metPoorten(Poorten.vanaf(18080));
        var vast = List.of("8080", "8090", "9000", "27117", "19092", "19093", "8101", "8102", "8103", "8104");

        assertThat(Bedrading.onderdelen(verschoven)).allSatisfy(onderdeel -> assertThat(onderdeel.eigenschappen()
                .values()).noneMatch(waarde -> vast.stream().anyMatch(poort -> waarde.matches("(.*:)?" + poort))));
    }

    @Test
    void geenOnderdeelKrijgtEenGeheimMee() {
        assertThat(Bedrading.onderdelen(Instellingen.van(WORTEL))).allSatisfy(onderdeel -> assertThat(onderdeel
                .eigenschappen().keySet())
                .noneMatch(naam -> naam.matches("(?i).*(password|secret|wachtwoord|geheim).*")));
    }
}
