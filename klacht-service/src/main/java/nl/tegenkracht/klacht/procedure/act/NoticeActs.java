package nl.tegenkracht.klacht.procedure.act;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.Unread;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving.Bekend;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;

/** A letter that a party does not read is made known in another way (review E14). */
final class NoticeActs {

    private NoticeActs() {
    }

    /** The term of that party runs from then at the latest. */
    static Step makeKnown(Act.MaakBekend act, Step step) {
        var letter = Reading.deliverable(step.procedure(), step.by()).stream()
                .filter(one -> one.nr() == act.kennisgeving() && one.aan().isParty()).findFirst()
                .orElseThrow(NotFound::new);
        var known = step.requires(act.via() != Kanaal.PORTAAL, "known-how", null)
                .requires(Unread.isDue(letter, step.procedure(), step.rules(), step.day()), "known-not-now", null)
                .requires(act.op().isAfter(letter.op()) && !act.op().isAfter(step.day()), "known-day", null)
                .ledger(ledger -> ledger.madeKnown(letter.nr(), new Bekend(act.via(), act.op())));
        return from(act.op(), letter, known);
    }

    /**
     * What a party has to do because of this letter it has the whole time for, from the day on which it got it; what is
     * to be sent in before the hearing is bound to the day of that.
     */
    static Step from(LocalDate day, Kennisgeving letter, Step step) {
        return Unread.term(letter, step.procedure()).filter(term -> !term.code().equals(PieceActs.FURTHER))
                .map(term -> again(term, day, step)).orElse(step);
    }

    /** As long as it is from that day, and never less than there was. */
    private static Step again(RunningTerm term, LocalDate day, Step step) {
        var end = sameTime(term, day, step);
        return end.isAfter(term.einde())
                ? step.ledger(ledger -> ledger.superseded(term, step.day())).runs(term.code(), term.track(),
                        term.voor(), day, end)
                : step;
    }

    /** For a late piece as many days as were given, which may be more than the servicenorm. */
    private static LocalDate sameTime(RunningTerm term, LocalDate day, Step step) {
        var norm = step.rules().end(term.code(), day);
        var given = day.plusDays(ChronoUnit.DAYS.between(term.start(), term.einde()));
        return term.code().equals(PieceActs.ANSWER) && given.isAfter(norm) ? given : norm;
    }
}
