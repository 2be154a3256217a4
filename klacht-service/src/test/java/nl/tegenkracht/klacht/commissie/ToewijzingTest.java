package nl.tegenkracht.klacht.commissie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.klacht.dossier.Role;
import org.junit.jupiter.api.Test;

class ToewijzingTest {

    private static final Benoeming SECRETARIS = benoeming("secretaris");
    private static final Predicate<Benoeming> NOBODY = benoeming -> false;
    private static final Benoeming DEPUTY = benoeming("plaatsvervangend secretaris");
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

    /** The committee has plaatsvervangende leden too (KR-2021 art. 7 lid 1). */
    @Test
    void afterTheLedenComesAPlaatsvervangendLid() {
        var deputy = benoeming("plaatsvervangend lid");

        assertThat(Toewijzing.choose(List.of(deputy, LID), NOBODY, Set.of())).contains(LID);
        assertThat(Toewijzing.choose(List.of(deputy, LID), LID::equals, Set.of(Role.LID))).contains(deputy);
    }

    @Test
    void ifEveryoneIsNamedNobodyGetsIt() {
        assertThat(choose(SECRETARIS, VOORZITTER, PLAATSVERVANGER, LID)).isEmpty();
    }

    @Test
    void withoutASecretarisItGoesToTheDeputyAndElseToTheVoorzitter() {
        assertThat(Toewijzing.choose(List.of(LID, VOORZITTER, DEPUTY), NOBODY, Set.of())).contains(DEPUTY);
        assertThat(Toewijzing.choose(List.of(LID, VOORZITTER), NOBODY, Set.of())).contains(VOORZITTER);
    }

    @Test
    void aKlachtAboutTheSecretarisNeverGoesToTheirDeputy() {
        assertThat(Toewijzing.choose(List.of(LID, DEPUTY, VOORZITTER), NOBODY, Set.of(Role.SECRETARIS)))
                .contains(VOORZITTER);
        assertThat(Toewijzing.allows(Role.PLAATSVERVANGEND_SECRETARIS, Set.of(Role.SECRETARIS))).isFalse();
        assertThat(Toewijzing.allows(Role.SECRETARIS, Set.of(Role.LID))).isTrue();
    }

    private static Optional<Benoeming> choose(Benoeming... excluded) {
        var all = Set.of(excluded);
        return Toewijzing.choose(COMMISSIE, all::contains, all.stream()
                .map(benoeming -> Toewijzing.role(benoeming).orElseThrow()).collect(Collectors.toSet()));
    }

    private static Benoeming benoeming(String functie) {
        return new Benoeming("id of " + functie, Ambt.KLACHTENCOMMISSIE, functie, "Naam", "buiten de Kamer",
                LocalDate.of(2025, 1, 1), null);
    }
}
