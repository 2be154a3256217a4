package nl.tegenkracht.klacht.procedure.act;

import java.time.LocalDate;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.Knowing;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Ledger;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Stage;

/** The decision of the bevoegd gezag, and that both parties and the Klachtencommissie hear it. */
final class DecisionActs {

    private static final String DECISION = "beslissing";
    /** Each party has its own: it is met by the proof of its own letter. */
    private static final String NOTICE = "bericht";
    private static final String ADJOURNMENT = "verdaging";

    private DecisionActs() {
    }

    /** The term starts when the advice can be read, not when it is: who does not look has a term too. */
    static Step receive(Act.LegAdviesTerInzage act, Step step) {
        var track = act.track();
        var sent = step.procedure().ledger().told().stream()
                .filter(letter -> letter.brief() == LetterKind.ADVIES && letter.track() == track)
                .map(Kennisgeving::op).findFirst().orElseThrow();
        return step.requires(!act.op().isBefore(sent) && !act.op().isAfter(step.day()), "receipt-day", DECISION)
                .to(track, Stage.BIJ_BEVOEGD_GEZAG).starts(DECISION, track, null, act.op())
                .starts(NOTICE, track, Participant.KLAGER, act.op())
                .starts(NOTICE, track, Participant.AANGEKLAAGDE, act.op())
                .starts(RunningTerm.READ, track, null, act.op());
    }

    static Step read(Act.LeesAdvies act, Step step) {
        return step.done(RunningTerm.READ, act.track());
    }

    /** Whether there is still a day to which it can be adjourned. */
    static boolean canAdjourn(Ledger ledger, int track, ProcedureRules rules, LocalDate day) {
        return ledger.running(DECISION, track).anyMatch(term -> !term.isOverdue(day))
                && ledger.count(PieceKind.VERDAGING, track) < rules.limit(ADJOURNMENT);
    }

    /** In time, not more often and not longer than the regelset says; the notice to the parties moves with it. */
    static Step adjourn(Act.Verdaag act, Step step) {
        var track = act.track();
        var ledger = step.procedure().ledger();
        var term = ledger.running(DECISION, track).findFirst().orElseThrow();
        var latest = step.rules().end(ADJOURNMENT, term.einde());
        return step.requires(!term.isOverdue(step.day()), "adjourn-late", ADJOURNMENT)
                .requires(ledger.count(PieceKind.VERDAGING, track) < step.rules().limit(ADJOURNMENT), "adjourn-again",
                        ADJOURNMENT)
                .requires(act.tot().isAfter(term.einde()) && !act.tot().isAfter(latest), "adjourn-day", ADJOURNMENT)
                .ledger(one -> one.replaced(DECISION, track, step.day()).replaced(NOTICE, track, step.day()))
                .runs(DECISION, track, null, step.day(), act.tot())
                .runs(NOTICE, track, Participant.KLAGER, step.day(), act.tot())
                .runs(NOTICE, track, Participant.AANGEKLAAGDE, step.day(), act.tot())
                .files(PieceKind.VERDAGING, track, act.stuk())
                .tells(LetterKind.VERDAGING, track, Participant.KLAGER, Participant.AANGEKLAAGDE);
    }

    /** That departing from the advice takes reasons is no rule of the regeling, but how it is done here. */
    static Step decide(Act.Beslis act, Step step) {
        var track = act.track();
        return Endings.decided(track, step.requires(act.volgt() || act.redenen() != null, "reasons", null)
                .change(track, part -> part.followed(act.volgt())).to(track, Stage.BESLIST).done(DECISION, track)
                .done(RunningTerm.READ, track).files(PieceKind.BESLISSING, track, act.stuk())
                .files(PieceKind.BESLISSING, track, act.redenen())
                .tells(LetterKind.BESLISSING, track, Participant.KLAGER, Participant.AANGEKLAAGDE)
                .tells(LetterKind.BESLISSING_GENOMEN, track, Participant.SECRETARIS));
    }

    static Step deliver(Act.Bezorg act, Step step) {
        var letter = step.procedure().ledger().told().stream().filter(one -> one.nr() == act.kennisgeving()).findFirst()
                .orElseThrow(NotFound::new);
        if (!Reading.deliverable(step.procedure(), step.by()).contains(letter)) {
            throw new NotFound();
        }
        var overtook = Knowing.overtook(step.procedure(), letter);
        var delivered = step.requires(letter.bezorgd() == null, "delivered-before", null)
                .requires(!act.op().isBefore(letter.op()) && !act.op().isAfter(step.day()), "delivery-day", null)
                .requires(overtook.filter(later -> act.op().isAfter(later.op())).isEmpty(), "overtaken", null)
                .ledger(ledger -> ledger.delivered(letter.nr(), act.op()));
        return overtook.map(later -> Endings.afterwards(later, delivered))
                .orElseGet(() -> letter.brief() != LetterKind.BESLISSING
                        ? NoticeActs.from(act.op(), letter, delivered)
                        : delivered.ledger(ledger -> ledger.done(NOTICE, letter.track(), letter.aan(), act.op())));
    }
}
