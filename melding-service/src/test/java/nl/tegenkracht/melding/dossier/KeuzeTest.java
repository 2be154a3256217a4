package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.tegenkracht.starter.refusal.Refused;
import org.junit.jupiter.api.Test;

class KeuzeTest {

    private static final Set<String> GELDIG = Set.of("vera", "vincent", "vonne");

    @Test
    void wieVandaagBenoemdIsKanGekozenWorden() {
        var keuze = new Keuze("vera", GELDIG, Set.of("vincent"), Set.of("vonne"));

        assertThat(keuze.toegestaan()).isTrue();
        assertThatCode(keuze::eisToegestaan).doesNotThrowAnyException();
    }

    @Test
    void wieNietBenoemdIsNiet() {
        geweigerd(new Keuze("iemand", GELDIG, Set.of(), Set.of()), "KR-2021 art. 4 lid 1 en 2");
    }

    @Test
    void niemandKiestZichzelf() {
        geweigerd(new Keuze("vera", GELDIG, Set.of("vera"), Set.of()), "KR-2021 art. 4 lid 5");
    }

    @Test
    void wieBetrokkenIsLeestNiet() {
        geweigerd(new Keuze("vera", GELDIG, Set.of(), Set.of("vera")), "KR-2021 art. 4 lid 3 en 5");
    }

    private static void geweigerd(Keuze keuze, String artikel) {
        assertThat(keuze.toegestaan()).isFalse();
        assertThatThrownBy(keuze::eisToegestaan).isInstanceOfSatisfying(Refused.class, weigering -> {
            assertThat(weigering.artikel()).isEqualTo(artikel);
            assertThat(weigering).hasMessageEndingWith("Kies een andere vertrouwenspersoon.");
        });
    }
}
