package nl.tegenkracht.klacht.procedure.act;

import java.util.Collections;
import java.util.List;
import nl.tegenkracht.klacht.procedure.state.Hearing;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Track;

/** Hearing the parties, and the facts that come of it. */
final class HearingActs {

    /** Code of the servicenorm in which parties react to the facts. */
    static final String REACTION = "reactie-feiten";

    private static final String HEARING = "hoorzitting";

    private HearingActs() {
    }

    /** After a hearing there is another only because somebody new came into the panel. */
    static Step plan(Act.PlanHoorzitting act, Step step) {
        var track = act.track();
        var part = step.track(track);
        var before = part.stage() == Stage.VERSTREKT || part.stage() == Stage.HOORZITTING_GEPLAND;
        var asked = part.hearing() == null ? List.<Participant>of() : part.hearing().anderDagen();
        return step.requires(before || isNewPanel(part, step), "heard-before", HEARING)
                .requires(act.op().isAfter(step.day()) && !act.stukkenTot().isBefore(step.day())
                        && act.stukkenTot().isBefore(act.op()), "hearing-days", PieceActs.FURTHER)
                .ledger(ledger -> ledger.replaced(PieceActs.FURTHER, track, step.day())).lapses(REACTION, track)
                .change(track, one -> one.with(Hearing.planned(act.op(), act.apart(), asked))
                        .at(Stage.HOORZITTING_GEPLAND))
                .runs(PieceActs.FURTHER, track, Participant.KLAGER, step.day(), act.stukkenTot())
                .runs(PieceActs.FURTHER, track, Participant.AANGEKLAAGDE, step.day(), act.stukkenTot())
                .files(PieceKind.UITNODIGING, track, act.stuk())
                .tells(LetterKind.UITNODIGING, track, Participant.KLAGER, Participant.AANGEKLAAGDE);
    }

    private static boolean isNewPanel(Track part, Step step) {
        return step.procedure().panel().changedSince(part.hearing().op());
    }

    static Step askForAnotherDay(Act.VraagAndereDag act, Step step) {
        var hearing = step.track(act.track()).hearing();
        var times = Collections.frequency(hearing.anderDagen(), step.by().as());
        return step.requires(times < step.rules().limit("nieuwe-datum"), "another-day-before", HEARING)
                .requires(!step.day().isAfter(hearing.op()), "hearing-over", HEARING)
                .change(act.track(), part -> part.with(hearing.askedForAnotherDay(step.by().as())))
                .files(PieceKind.VERZOEK_ANDERE_DAG, act.track(), act.stuk());
    }

    static Step hold(Act.HoudHoorzitting act, Step step) {
        var hearing = step.track(act.track()).hearing();
        return step.requires(!step.day().isBefore(hearing.op()), "hearing-not-yet", HEARING)
                .requires(act.afwezig().isEmpty() || !hearing.verzocht(), "another-day-open", HEARING)
                .requires(act.afwezig().stream().allMatch(Participant::isParty), "absent", HEARING)
                .change(act.track(), part -> part.with(hearing.held(step.day(), act.afwezig())).at(Stage.GEHOORD))
                .lapses(PieceActs.FURTHER, act.track()).files(PieceKind.HOORVERSLAG, act.track(), act.stuk());
    }

    static Step present(Act.LegFeitenVoor act, Step step) {
        var track = act.track();
        return step.requires(!PieceActs.hasUndecided(track, step), "late-piece-open", PieceActs.FURTHER)
                .to(track, Stage.FEITEN_VOORGELEGD).files(PieceKind.FEITENOVERZICHT, track, act.stuk())
                .starts(REACTION, track, Participant.KLAGER, step.day())
                .starts(REACTION, track, Participant.AANGEKLAAGDE, step.day())
                .tells(LetterKind.FEITENOVERZICHT, track, Participant.KLAGER, Participant.AANGEKLAAGDE);
    }

    static Step react(Act.Reageer act, Step step) {
        var party = step.by().as();
        return step.requires(act.correcties() != null || act.zienswijze() != null, "no-reaction", "feitenoverzicht")
                .change(act.track(), part -> part.with(part.hearing().answeredBy(party)))
                .files(PieceKind.REACTIE, act.track(), act.correcties())
                .files(PieceKind.ZIENSWIJZE, act.track(), act.zienswijze()).done(REACTION, act.track(), party);
    }
}
