package nl.tegenkracht.klacht.brieven;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.RunningTerm.TermStatus;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.TermijnCalculator;

/** What one reader sees of an invented klacht, for tests of letters, days and reminders. */
final class PapersOfAKlacht {

    static final LocalDate FILED = LocalDate.of(2026, 3, 2);
    static final ProcedureRules RULES = new ProcedureRules(RegelsFixture.kr2021(),
            new TermijnCalculator(new AlgemeneTermijnenwet(List.of())));

    private PapersOfAKlacht() {
    }

    static ProcedureView of(Participant reader, List<RunningTerm> terms, List<Kennisgeving> letters,
            LocalDate hearing) {
        return new ProcedureView(reader, List.of(new ProcedureView.Part(1, Stage.VERSTREKT, hearing, true, null)),
                List.of(), terms, letters, List.of(), List.of(), List.of(), Set.of());
    }

    static RunningTerm term(String code, int days, TermStatus status) {
        return new RunningTerm(code, 1, null, FILED, FILED.plusDays(days), status,
                status == TermStatus.RUNNING ? null : FILED.plusDays(days + 1L));
    }

    static Kennisgeving letter(int nr, LetterKind kind, Participant to, String stuk) {
        return new Kennisgeving(nr, kind, 1, to, FILED.plusDays(nr), null, stuk, null);
    }

    static String words(Text text) {
        return TextSource.ofClasspath().in(Language.NL).of(text);
    }
}
