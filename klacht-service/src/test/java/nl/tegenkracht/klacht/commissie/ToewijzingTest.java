package nl.tegenkracht.klacht.commissie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import org.junit.jupiter.api.Test;

class ToewijzingTest {

    private static final Benoeming SECRETARIS = benoeming("secretaris");
    private static final Benoeming VOORZITTER = benoeming("voorzitter");
    private static final Benoeming PLAATSVERVANGER = benoeming("plaatsvervangend voorzitter");
    private static final Benoeming LID = benoeming("lid");
    private static final List<Benoeming> COMMISSIE = List.of(LID, PLAATSVERVANGER, VOORZITTER, SECRETARIS);

    @Test
    void aKlachtGoesToTheSecretaris() {
        assertThat(choose()).contains(SECRETARIS);
        assertThat(choose(LID, PLAATSVERVANGER)).contains(SECRETARIS);
    }

    @Test
    void aKlachtAboutTheSecretarisGoesToTheVoorzitter() {
        assertThat(choose(SECRETARIS)).contains(VOORZITTER);
    }

    @Test
    void aKlachtAboutTheVoorzitterGoesToThePlaatsvervanger() {
        assertThat(choose(VOORZITTER)).contains(PLAATSVERVANGER);
        assertThat(choose(SECRETARIS, VOORZITTER)).contains(PLAATSVERVANGER);
    }

    @Test
    void ifAllThreeAreNamedItGoesToALid() {
        assertThat(choose(SECRETARIS, VOORZITTER, PLAATSVERVANGER)).contains(LID);
    }

    @Test
    void ifEveryoneIsNamedNobodyGetsIt() {
        assertThat(choose(SECRETARIS, VOORZITTER, PLAATSVERVANGER, LID)).isEmpty();
    }

    @Test
    void withoutASecretarisItGoesToTheVoorzitter() {
        assertThat(Toewijzing.choose(List.of(LID, VOORZITTER), Set.of())).contains(VOORZITTER);
    }

    private static Optional<Benoeming> choose(Benoeming... excluded) {
        return Toewijzing.choose(COMMISSIE, List.of(excluded).stream().map(Benoeming::id).toList());
    }

    private static Benoeming benoeming(String functie) {
        return new Benoeming("id of " + functie, Ambt.KLACHTENCOMMISSIE, functie, "Naam", "buiten de Kamer",
                LocalDate.of(2025, 1, 1), null);
    }
}
