package nl.tegenkracht.klacht.brieven;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.brieven.PapersView.TimelineEntry;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.termijnen.TermijnNames;

/** From received to decided, of what one reader may see: what happened, what became of each term, and what comes. */
final class Timeline {

    private final ProcedureView view;
    private final ProcedureRules rules;
    private final LocalDate today;

    private Timeline(ProcedureView view, ProcedureRules rules, LocalDate today) {
        this.view = view;
        this.rules = rules;
        this.today = today;
    }

    /** @param filed day of filing */
    static List<TimelineEntry> of(ProcedureView view, LocalDate filed, ProcedureRules rules, LocalDate today) {
        var timeline = new Timeline(view, rules, today);
        return Stream.of(timeline.filed(filed), view.letters().stream().map(timeline::letter),
                view.pieces().stream().filter(timeline::isOwn).map(timeline::piece),
                view.terms().stream().map(timeline::term),
                view.parts().stream().filter(part -> part.hearing() != null).map(timeline::hearing))
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(TimelineEntry::coming).thenComparing(TimelineEntry::day)).toList();
    }

    private Stream<TimelineEntry> filed(LocalDate day) {
        return Role.of(view.as().code()).knowsTheFiling()
                ? Stream.of(past(day, Text.of("brieven.timeline.filed"), null, List.of(), 0, null))
                : Stream.empty();
    }

    private TimelineEntry letter(Kennisgeving letter) {
        var title = LetterWriter.title(letter.brief());
        return past(letter.op(), letter.aan() == view.as()
                ? Text.of("brieven.timeline.letter", title)
                : Text.of("brieven.timeline.letter.to", PaperNames.of(letter.aan()), title),
                letter.bezorgd() == null ? null : Text.of("brieven.list.delivered", letter.bezorgd()), List.of(),
                letter.track(), letter.stuk());
    }

    private boolean isOwn(Piece piece) {
        return piece.door() == view.as() && view.as().isParty() && piece.kind() != PieceKind.KLAAGSCHRIFT;
    }

    private TimelineEntry piece(Piece piece) {
        return past(piece.op(), Text.of("brieven.timeline.own", PaperNames.of(piece.kind())), null, List.of(),
                piece.track(), null);
    }

    private TimelineEntry hearing(ProcedureView.Part part) {
        var what = Text.of(part.apart() ? "brieven.timeline.hearing.apart" : "brieven.timeline.hearing");
        return part.hearing().isAfter(today)
                ? new TimelineEntry(part.hearing(), what, Text.of("brieven.timeline.coming"), List.of(), true, false,
                        part.nr(), null)
                : past(part.hearing(), what, null, List.of(), part.nr(), null);
    }

    private TimelineEntry term(RunningTerm term) {
        var name = TermijnNames.name(term.code());
        var why = TermExplanation.of(term, view.terms(), rules);
        return switch (term.status()) {
            case RUNNING -> term.isOverdue(today)
                    ? new TimelineEntry(term.einde(), name, Text.of("brieven.timeline.overdue"),
                            Stream.concat(why.stream(), Stream.of(LateNotice.of(term, view.as()))).toList(), true, true,
                            term.track(), null)
                    : new TimelineEntry(term.einde(), name, Text.of("brieven.timeline.by"), why, true, false,
                            term.track(), null);
            case MET -> past(term, Text.of("brieven.timeline.met"), why);
            case MISSED -> past(term, Text.of("brieven.timeline.missed", term.einde()), why);
            case LAPSED -> past(term, Text.of("brieven.timeline.lapsed", term.einde()), why);
            case SUPERSEDED -> past(term, Text.of("brieven.timeline.superseded", term.einde()), why);
        };
    }

    private static TimelineEntry past(RunningTerm term, Text status, List<Text> why) {
        return past(term.op(), TermijnNames.name(term.code()), status, why, term.track(), null);
    }

    private static TimelineEntry past(LocalDate day, Text what, Text status, List<Text> why, int part, String letter) {
        return new TimelineEntry(day, what, status, why, false, false, part, letter);
    }
}
