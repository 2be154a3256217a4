package nl.tegenkracht.klacht.inzage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.klacht.inzage.CaseView.CaseTerm;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.RunningTerm.TermStatus;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.TermijnCalculator;
import org.junit.jupiter.api.Test;

class TermSentencesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate EIGHT_WEEKS_LATER = MONDAY.plusWeeks(8);
    private static final TermSentences SENTENCES = new TermSentences(
            new TermijnCalculator(new AlgemeneTermijnenwet(List.of())));

    @Test
    void aDayThatTheRegelingGivesIsExplainedFromItsStartAndItsLength() {
        var term = of("advies", null, EIGHT_WEEKS_LATER);

        assertThat(term.why().code()).isEqualTo("klacht.term.why.other");
        assertThat(term.artikel()).isEqualTo("12.2");
    }

    @Test
    void aServicenormIsNeverSaidAsLaw() {
        assertThat(of("reactie-feiten", Participant.KLAGER, LocalDate.of(2026, 3, 16)).why())
                .isEqualTo(Text.of("klacht.term.why.norm", MONDAY));
    }

    @Test
    void aDayThatSomebodySetIsSaidToBeSet() {
        assertThat(of("advies", null, EIGHT_WEEKS_LATER.plusDays(1)).why())
                .isEqualTo(Text.of("klacht.term.why.set", MONDAY));
        assertThat(of("nadere-stukken", Participant.KLAGER, MONDAY.plusDays(5)).why().code())
                .isEqualTo("klacht.term.why.set");
    }

    @Test
    void aDayInThePlaceOfAnotherIsSetAlsoIfTheRegelingWouldGiveTheSame() {
        var later = term("advies", null, EIGHT_WEEKS_LATER);
        var first = new RunningTerm("advies", 1, null, MONDAY.minusDays(7), EIGHT_WEEKS_LATER.minusDays(7),
                TermStatus.SUPERSEDED, MONDAY);

        assertThat(SENTENCES.of(later, List.of(first, later), Participant.KLAGER, RegelsFixture.kr2021(), MONDAY).why()
                .code()).isEqualTo("klacht.term.why.set");
    }

    @Test
    void onlyThePartyWhoseTermItIsReadsThatItIsTheirs() {
        var term = term("reactie-feiten", Participant.AANGEKLAAGDE, MONDAY.plusDays(14));

        assertThat(SENTENCES.of(term, List.of(term), Participant.AANGEKLAAGDE, RegelsFixture.kr2021(), MONDAY).yours())
                .isTrue();
        assertThat(SENTENCES.of(term, List.of(term), Participant.KLAGER, RegelsFixture.kr2021(), MONDAY).yours())
                .isFalse();
    }

    @Test
    void aNoticeIsNotTheTermOfThePartyThatGetsIt() {
        var notice = term("bericht", Participant.KLAGER, MONDAY.plusWeeks(4));

        assertThat(SENTENCES.of(notice, List.of(notice), Participant.KLAGER, RegelsFixture.kr2021(), MONDAY).yours())
                .isFalse();
        assertThat(SENTENCES.of(notice, List.of(notice), Participant.BEVOEGD_GEZAG, RegelsFixture.kr2021(), MONDAY)
                .yours()).isTrue();
    }

    @Test
    void withoutKnownRulesTheDayStandsByItself() {
        var term = SENTENCES.of(term("advies", null, EIGHT_WEEKS_LATER), List.of(), Participant.KLAGER, null,
                EIGHT_WEEKS_LATER.plusDays(1));

        assertThat(term.artikel()).isNull();
        assertThat(term.passed()).isTrue();
    }

    private static CaseTerm of(String code, Participant voor, LocalDate einde) {
        return SENTENCES.of(term(code, voor, einde), List.of(), Participant.KLAGER, RegelsFixture.kr2021(), MONDAY);
    }

    private static RunningTerm term(String code, Participant voor, LocalDate einde) {
        return new RunningTerm(code, 1, voor, MONDAY, einde, TermStatus.RUNNING, null);
    }
}
