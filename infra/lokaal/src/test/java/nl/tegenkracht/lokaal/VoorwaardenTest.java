package nl.tegenkracht.lokaal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.lokaal.Voorwaarden.Ruimte;
import org.junit.jupiter.api.Test;

class VoorwaardenTest {

    private static final long GB = 1024L * 1024 * 1024;

    private final Instellingen instellingen = Instellingen.van(Path.of("/ergens")).metPoorten(Poorten.vrij());
    private final List<Onderdeel> alle = Bedrading.onderdelen(instellingen);

    @Test
    void drieGigabyteGeheugenEnEenGigabyteSchijfIsGenoeg() {
        assertThatCode(() -> controleer(alle, new Ruimte(GB, 3 * GB))).doesNotThrowAnyException();
    }

    @Test
    void teWeinigGeheugenIsEenZin() {
        assertThatThrownBy(() -> controleer(alle, new Ruimte(GB, 2 * GB))).isInstanceOf(StartFout.class)
                .hasMessage("Er is te weinig geheugen: 2048 MB vrij, en er is 3072 MB nodig.");
    }

    @Test
    void teWeinigSchijfIsEenZin() {
        assertThatThrownBy(() -> controleer(alle, new Ruimte(GB / 2, 3 * GB))).isInstanceOf(StartFout.class)
                .hasMessage("Er is te weinig schijfruimte: 512 MB vrij, en er is 1024 MB nodig.");
    }

    @Test
    void watAlLooptVraagtNietsMeer() {
        assertThatCode(() -> controleer(List.of(), new Ruimte(0, 0))).doesNotThrowAnyException();
        assertThatCode(() -> controleer(alle.subList(0, 1), new Ruimte(GB, GB))).doesNotThrowAnyException();
    }

    @Test
    void deEchteMachineWordtGemeten() {
        var ruimte = Ruimte.meet(Path.of("/bestaat/niet/nog"));

        assertThatCode(() -> controleer(List.of(), ruimte)).doesNotThrowAnyException();
        assertThat(ruimte.schijf()).isPositive();
        assertThat(ruimte.geheugen()).isPositive();
    }

    private void controleer(List<Onderdeel> onderdelen, Ruimte ruimte) {
        Voorwaarden.controleer(onderdelen, instellingen.poorten(), ruimte);
    }
}
