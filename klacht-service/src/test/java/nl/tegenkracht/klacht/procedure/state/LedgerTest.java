package nl.tegenkracht.klacht.procedure.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.klacht.procedure.state.RunningTerm.TermStatus;
import org.junit.jupiter.api.Test;

/** Several of the same in one part, each with a term of its own. */
class LedgerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void ofTwoThatRunTheOneThatIsMeantIsDone() {
        assertThat(states(asked(2).doneAt(1, "wraking", 0, DAY))).containsExactly("RUNNING", "MET");
        assertThat(states(asked(2).lapsedAt(2, "wraking", 0, DAY))).containsExactly("LAPSED", "RUNNING");
    }

    /** One answer used to end them all: so there are klachten in which an older one has no term that runs. */
    @Test
    void ofOneWhoseTermEndedWithThatOfAnotherNothingIsDone() {
        var one = asked(1);

        assertThat(one.doneAt(2, "wraking", 0, DAY)).isEqualTo(one);
        assertThat(states(one.doneAt(1, "wraking", 0, DAY))).containsExactly("MET");
    }

    @Test
    void anotherTermOrPartIsLeftAlone() {
        var one = asked(1);

        assertThat(one.doneAt(1, "voorziening", 0, DAY)).isEqualTo(one);
        assertThat(one.doneAt(1, "wraking", 1, DAY)).isEqualTo(one);
    }

    private static Ledger asked(int times) {
        var ledger = Ledger.EMPTY;
        for (var i = 0; i < times; i++) {
            ledger = ledger.started(
                    new RunningTerm("wraking", 0, null, DAY.plusDays(i), DAY.plusWeeks(2), TermStatus.RUNNING, null));
        }
        return ledger;
    }

    private static List<String> states(Ledger ledger) {
        return ledger.terms().stream().map(term -> term.status().name()).toList();
    }
}
