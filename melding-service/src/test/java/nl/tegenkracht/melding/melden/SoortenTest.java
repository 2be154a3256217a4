package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The own list of the vertrouwenspersonen beside that of the melder. */
class SoortenTest {

    private final Soorten soorten = new Soorten();
    private final Categorieen categorieen = new Categorieen();

    @Test
    void theThirteenKindsOfTheAnnualReportAreThereInItsOrderAndWhatIsOutsideLast() {
        assertThat(soorten.all()).extracting(Soort::code).hasSize(14).doesNotHaveDuplicates()
                .startsWith("pesten", "stalken-grensoverschrijdend-intimidatie")
                .contains("machtsmisbruik-politiek-ambtelijk").endsWith("buiten-reikwijdte");
        assertThat(soorten.all().subList(0, 13)).allSatisfy(
                soort -> assertThat(soort.bron()).startsWith("jaarverslag vertrouwenspersonen 2021, b (001:"));
    }

    @Test
    void aKindIsMappedOntoCategorieenThatExistAndOnlyWhereATextSaysSo() {
        assertThat(soorten.all()).allSatisfy(soort -> {
            assertThat(categorieen.codes()).containsAll(soort.categorieen());
            assertThat(soort.artikel().isEmpty()).as(soort.code()).isEqualTo(soort.categorieen().isEmpty());
            assertThat(List.of(soort.naam().nl(), soort.naam().en())).doesNotContain("");
        });
        assertThat(soorten.byCode("machtsmisbruik-politiek-ambtelijk").orElseThrow().categorieen())
                .as("no text has a categorie for the largest of 2021").isEmpty();
    }

    @Test
    void aCategorieLeadsToTheKindsItCanBeCountedUnder() {
        assertThat(soorten.of("intimidatie")).extracting(Soort::code)
                .containsExactly("stalken-grensoverschrijdend-intimidatie", "intimidatie");
        assertThat(soorten.of("pesten")).extracting(Soort::code).containsExactly("pesten", "roddelen");
        assertThat(soorten.of("extremisme")).as("nobody counted that in 2021").isEmpty();
    }
}
