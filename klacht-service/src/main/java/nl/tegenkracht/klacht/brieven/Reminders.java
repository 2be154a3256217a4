package nl.tegenkracht.klacht.brieven;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.brieven.PapersView.ReminderLine;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.procedure.act.Lapse;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.termijnen.TermijnNames;

/**
 * What somebody has to do before which day: one line per term as it runs, so again when the day moves, and none any more
 * once it is done. Only in the portal: outside it nobody is told what it is about.
 */
final class Reminders {

    private static final Map<String, Participant> TURN = Map.of("aanvulling", Participant.KLAGER, "ontvankelijkheid",
            Participant.VOORZITTER, "advies", Participant.VOORZITTER, "wraking", Participant.VOORZITTER, "voorziening",
            Participant.VOORZITTER, "beslissing", Participant.BEVOEGD_GEZAG, "bericht", Participant.BEVOEGD_GEZAG,
            "beslissing-niet-ontvankelijk", Participant.BEVOEGD_GEZAG, "advies-gelezen", Participant.BEVOEGD_GEZAG);

    private Reminders() {
    }

    /** Those of this reader, the first day first; what is owed to both parties by the same day is one line. */
    static List<ReminderLine> of(ProcedureView view, LocalDate today) {
        var lines = new LinkedHashMap<List<Object>, ReminderLine>();
        view.terms().stream().filter(RunningTerm::runs).filter(term -> isFor(view.as(), term, today))
                .sorted(Comparator.comparing(RunningTerm::einde))
                .forEach(term -> lines.putIfAbsent(List.of(term.code(), term.track(), term.einde()),
                        line(term, view.as(), today)));
        return List.copyOf(lines.values());
    }

    private static boolean isFor(Participant reader, RunningTerm term, LocalDate today) {
        var own = term.voor() == null || term.code().equals("bericht")
                ? TURN.getOrDefault(term.code(), Participant.SECRETARIS)
                : term.voor();
        return own == reader || term.isOverdue(today) && Lapse.turn(term.code()) == reader;
    }

    private static ReminderLine line(RunningTerm term, Participant reader, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, term.einde());
        return new ReminderLine(term, TermijnNames.name(term.code()), days < 0
                ? Text.counted("brieven.remind.late", -days)
                : days == 0 ? Text.of("brieven.remind.today") : Text.counted("brieven.remind.days", days),
                days < 0 ? LateNotice.of(term, reader) : null);
    }
}
