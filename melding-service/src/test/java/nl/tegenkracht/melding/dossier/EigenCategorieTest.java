package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.core.dossier.DomainEvent;
import org.junit.jupiter.api.Test;

/** The own kinds of the vertrouwenspersonen, as other services count them. */
class EigenCategorieTest {

    @Test
    void anOwnKindCountsAsWhatItIsMappedOntoAndOnlyOnce() {
        assertThat(EigenCategorie.counted(List.of("roddelen", "pesten"))).containsExactly("pesten");
        assertThat(EigenCategorie.counted(List.of("machtsmisbruik", "verstoorde-werkrelatie")))
                .as("no text calls them by the word of a category").containsExactly("onbekend");
        assertThat(EigenCategorie.counted(List.of("buiten-reikwijdte", "niet-gehoord"))).containsExactly("onbekend");
        assertThat(EigenCategorie.counted(List.of("onbekend"))).containsExactly("onbekend");
        assertThat(EigenCategorie.counted(List.of("stalken", "een-code-van-later"))).containsExactly("stalken",
                "een-code-van-later");
    }

    @Test
    void otherServicesAreToldWhatAMeldingCountsAsAndNothingElse() {
        var at = Instant.parse("2026-11-22T09:15:00Z");
        var melding = new Melding(MeldingState.IN_BEHANDELING, "pesten", Hoedanigheid.MEDEWERKER, at, "noa",
                List.of(new Toewijzing("vera", at)), List.of(), Role.MELDER, at, null, at, List.of("pesten"), null,
                null, null, null, null, null);

        var decision = melding.registratie().registreer(List.of("verbale-agressie", "roddelen")).orElseThrow();

        assertThat(decision.state().categorieen()).containsExactly("verbale-agressie", "roddelen");
        assertThat(decision.events()).singleElement().extracting(DomainEvent::data)
                .isInstanceOfSatisfying(MeldingSnapshot.class, told -> {
                    assertThat(told.categorie()).isEqualTo("agressie-en-geweld");
                    assertThat(told.categorieen()).containsExactly("agressie-en-geweld", "pesten");
                });
        assertThat(decision.state().registratie().registreer(List.of("verbale-agressie", "roddelen"))).isEmpty();
    }

    /** 001:1393-1405: five of the thirteen are codes of the regulation too. */
    @Test
    void togetherWithThoseOfTheRegulationTheyAreTheThirteenOfTheAnnualReportAndOutOfScope() {
        var own = Stream.of(EigenCategorie.values()).map(EigenCategorie::code);

        assertThat(Stream.concat(Stream.of("pesten", "stalken", "intimidatie", "seksuele-intimidatie", "discriminatie"),
                own)).hasSize(13 + 1).doesNotHaveDuplicates();
    }
}
