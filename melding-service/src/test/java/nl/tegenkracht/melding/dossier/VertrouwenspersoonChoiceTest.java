package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.tegenkracht.core.refusal.Refused;
import org.junit.jupiter.api.Test;

class VertrouwenspersoonChoiceTest {

    private static final Set<String> VALID = Set.of("vera", "vincent", "vonne");

    @Test
    void whoeverIsBenoemdTodayCanBeChosen() {
        var choice = new VertrouwenspersoonChoice("vera", VALID, Set.of("vincent"), Set.of("vonne"));

        assertThat(choice.isAllowed()).isTrue();
        assertThatCode(choice::requireAllowed).doesNotThrowAnyException();
    }

    @Test
    void whoeverIsNotBenoemdCannot() {
        assertRefused(new VertrouwenspersoonChoice("iemand", VALID, Set.of(), Set.of()),
                "KR-2021 art. 4 lid 1 en 2");
    }

    @Test
    void nobodyChoosesThemselves() {
        assertRefused(new VertrouwenspersoonChoice("vera", VALID, Set.of("vera"), Set.of()), "KR-2021 art. 4 lid 5");
    }

    @Test
    void whoeverIsInvolvedDoesNotRead() {
        assertRefused(new VertrouwenspersoonChoice("vera", VALID, Set.of(), Set.of("vera")),
                "KR-2021 art. 4 lid 3 en 5");
    }

    private static void assertRefused(VertrouwenspersoonChoice choice, String artikel) {
        assertThat(choice.isAllowed()).isFalse();
        assertThatThrownBy(choice::requireAllowed).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.artikel()).isEqualTo(artikel);
            assertThat(refusal.getText().code()).startsWith("melding.refused.");
        });
    }
}
