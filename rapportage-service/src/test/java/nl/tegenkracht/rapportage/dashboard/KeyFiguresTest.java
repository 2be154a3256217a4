package nl.tegenkracht.rapportage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Telling;
import nl.tegenkracht.rapportage.dashboard.KeyFigures.KeyFigure;
import org.junit.jupiter.api.Test;

/** The row of key figures: only what the events carry, and nothing where that is not complete. */
class KeyFiguresTest {

    @Test
    void openAndWaitingAreOfNowAndOfEveryYear() {
        var states = List.of(telling("2025-12", "stand", "ontvangen", 1),
                telling("2026-02", "stand", "in-behandeling", 4), telling("2026-11", "stand", "ontvangen", 2),
                telling("2026-02", "stand", "afgesloten", 1), telling("2025-02", "stand", "afgesloten", 8));
        var ofYear = List.of(telling("2026-02", "ontvangen", "totaal", 5), telling("2026-11", "ontvangen", "totaal",
                2));

        assertThat(figures("VPOO", ofYear, states)).extracting(KeyFigure::code, KeyFigure::aantal)
                .containsExactly(tuple("open", 7L), tuple("waiting", 3L), tuple("reply", null),
                        tuple("closed", 1L));
    }

    @Test
    void halfOfThoseWhoGotAnAnswerHadItWithinTheMedian() {
        assertThat(median(reply(0, 1))).isZero();
        assertThat(median(reply(0, 2), reply(3, 1))).isZero();
        assertThat(median(reply(1, 1), reply(3, 1), reply(9, 1))).isEqualTo(3);
        assertThat(median(reply(10, 3), reply(2, 1))).isEqualTo(10);
        assertThat(median(reply(5, 0))).isNull();
        assertThat(median()).isNull();
    }

    @Test
    void ofAKlachtItIsKnownWhatIsWithdrawnAndWhatIsIncomplete() {
        var states = List.of(telling("2026-03", "stand", "ingetrokken", 1), telling("2025-03", "stand", "ingetrokken",
                5), telling("2026-03", "stand", "ingediend", 2), telling("2026-03", "stand", "compleet", 3));

        assertThat(figures("KC", List.of(telling("2026-03", "ontvangen", "totaal", 6)), states))
                .extracting(KeyFigure::code, KeyFigure::aantal)
                .containsExactly(tuple("open", 5L), tuple("incomplete", 2L), tuple("withdrawn", 1L));
    }

    @Test
    void aKlachtThatIsDecidedIsNeitherOpenNorWithdrawn() {
        var states = List.of(telling("2026-03", "stand", "beslist", 1), telling("2026-03", "stand",
                "niet-ontvankelijk", 2), telling("2026-03", "stand", "verstrekt", 4));

        assertThat(figures("KC", List.of(telling("2026-03", "ontvangen", "totaal", 7)), states))
                .extracting(KeyFigure::code, KeyFigure::aantal)
                .containsExactly(tuple("open", 4L), tuple("incomplete", 0L), tuple("withdrawn", 0L));
    }

    /** What was counted before this was counted comes with its next event, or with a rebuild. */
    @Test
    void aFigureThatIsNotCompleteIsLeftOut() {
        var ofYear = List.of(telling("2026-03", "ontvangen", "totaal", 6));

        assertThat(figures("VPOO", ofYear, List.of(telling("2026-03", "stand", "ontvangen", 5))))
                .extracting(KeyFigure::aantal).containsOnlyNulls();
    }

    private static Long median(Telling... replies) {
        return figures("VPOO", List.of(replies), List.of()).get(2).aantal();
    }

    private static List<KeyFigure> figures(String orgaan, List<Telling> ofYear, List<Telling> states) {
        return new KeyFigures(orgaan, 2026, Stream.concat(ofYear.stream(), states.stream()
                .filter(state -> state.periode().startsWith("2026"))).toList(), states).all();
    }

    private static Telling reply(int days, long count) {
        return telling("2026-05", "eerste-antwoord", "dagen-" + days, count);
    }

    private static Telling telling(String period, String maat, String code, long count) {
        return new Telling(new DataDomain("ambtelijk"), "VPOO", period, maat, code, count);
    }
}
